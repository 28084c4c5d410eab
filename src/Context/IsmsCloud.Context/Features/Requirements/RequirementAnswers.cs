using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Requirements;

internal sealed class RequirementAnswers(Profiles profiles, RecordBook records) : Answers<Requirement, RequirementDto>
{
    public override async Task<IReadOnlyList<RequirementDto>> Of(IReadOnlyList<Requirement> found, CancellationToken ct)
    {
        var profile = await profiles.Recent(ct);
        var others = await records.Find(found.SelectMany(Wanted), ct);
        return [.. found.Select(r => Describe(r, others, profile, profiles.DayOf(profile)))];
    }

    /// <summary>Whether something that fulfils it is live: of this service's own records we know, those of others are taken at their word.</summary>
    public static bool IsFulfilled(Requirement requirement, IReadOnlyDictionary<(string Kind, Guid Id), Record> others) =>
        requirement.Fields.Fulfils.Any(link => IsLive(link, others));

    public static bool IsLive(RecordLink link, IReadOnlyDictionary<(string Kind, Guid Id), Record> others) =>
        !RecordKinds.Own.Contains(link.Kind)
        || others.GetValueOrDefault((link.Kind, link.Id)) is ScopeVersion { Retired: false, State: not ScopeState.Superseded };

    public static IEnumerable<(string Kind, Guid Id)> Wanted(Requirement requirement) =>
        requirement.Fields.Fulfils.Select(link => (link.Kind, link.Id)).Append((RecordKinds.InterestedParty, requirement.PartyId));

    private static RequirementDto Describe(Requirement r, IReadOnlyDictionary<(string Kind, Guid Id), Record> others, TenantProfile profile, DateOnly today) => new(
        r.Id, r.Ref, r.Version, r.ContentHash, r.CreatedAt, r.UpdatedAt, r.Retired, r.State, r.Fields,
        others.TryGetValue((RecordKinds.InterestedParty, r.PartyId), out var party) ? party.Title : "",
        r.Addressed, r.Decision, r.Proposed,
        r.DecisionApproval is { } approval ? Staleness.Describe(approval, r.ApprovedOwnDecision, [], r.ApprovalIsStale) : null,
        r.SupersededBy, r.Reviews, r.NextReviewOn, r.Can, [.. r.GapsOf(IsFulfilled(r, others), profile, today)]);
}
