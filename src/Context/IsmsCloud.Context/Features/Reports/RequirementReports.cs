using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Features.Requirements;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Reports;

internal static class RequirementReports
{
    public static void Map(IEndpointRouteBuilder reports)
    {
        reports.MapGet("legal-register", LegalRegister).Needs(ContextPermissions.Read).Produces<LegalRegisterDto>()
            .WithSummary("Legal, regulatory and contractual requirements (A.5.31).");
        reports.MapGet("requirement-coverage", Coverage).Needs(ContextPermissions.Read).Produces<CoverageDto>()
            .WithSummary("Party, requirement, what fulfils it, and what nothing fulfils.");
    }

    private static async Task<LegalRegisterDto> LegalRegister(RevisionStore<Requirement> requirements, RecordBook records, Profiles profiles, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var binding = (await requirements.All(null, ct)).Where(r => r.Binds).ToList();
        var parties = await records.Find(binding.Select(r => (RecordKinds.InterestedParty, r.PartyId)), ct);
        return new LegalRegisterDto([.. binding.OrderBy(r => r.Fields.Kind).ThenBy(r => r.Ref, StringComparer.Ordinal).Select(r => Line(r, PartyOf(r, parties), today))]);
    }

    private static async Task<CoverageDto> Coverage(RevisionStore<Requirement> requirements, RecordBook records, CancellationToken ct)
    {
        var live = (await requirements.All(null, ct)).Where(r => r.IsLive).ToList();
        var others = await records.Find(live.SelectMany(RequirementAnswers.Wanted), ct);
        var entries = live.Select(r => Entry(r, others)).OrderBy(e => e.Party.Title, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Requirement.Ref, StringComparer.Ordinal).ToList();
        return new CoverageDto(live.Count, live.Count(r => r.Addressed is AddressedByIsms.Undecided), live.Count(r => r.IsAddressed), entries.Count(e => e.Covered == true), entries);
    }

    private static CoverageEntry Entry(Requirement r, IReadOnlyDictionary<(string Kind, Guid Id), Record> others) => new(
        PartyOf(r, others), r.Reference, r.Fields.Kind!.Value, r.State, r.Addressed,
        [.. r.Fields.Fulfils.Select(link => new FulfilledBy(NameOf(link, others), RequirementAnswers.IsLive(link, others), link.Reason))],
        r.IsAddressed ? RequirementAnswers.IsFulfilled(r, others) : null);

    private static LegalEntry Line(Requirement r, RecordRef party, DateOnly today) => new(
        r.Reference, party, r.Fields.Kind!.Value, r.Fields.SourceRef, r.Fields.ExternalDocument, r.Fields.ValidFrom, r.Fields.ValidTo, r.State,
        r.Addressed, r.Decision?.Reason, r.Fields.Penalty, r.Fields.Owner?.Name ?? "", r.IsLive && (r.Fields.ValidTo < today || r.NextReviewOn < today));

    private static RecordRef PartyOf(Requirement r, IReadOnlyDictionary<(string Kind, Guid Id), Record> others) =>
        others.TryGetValue((RecordKinds.InterestedParty, r.PartyId), out var party) ? party.Reference : new RecordRef(RecordKinds.InterestedParty, r.PartyId, "", "");

    private static RecordRef NameOf(RecordLink link, IReadOnlyDictionary<(string Kind, Guid Id), Record> others) =>
        others.TryGetValue((link.Kind, link.Id), out var record) ? record.Reference : new RecordRef(link.Kind, link.Id, "", link.Title);
}
