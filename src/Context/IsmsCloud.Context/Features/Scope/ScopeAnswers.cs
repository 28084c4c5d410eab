using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Scope;

internal sealed class ScopeAnswers(Profiles profiles, RecordBook records, Staleness staleness, ScopeSuccession succession, Suppliers suppliers) : Answers<ScopeVersion, ScopeVersionDto>
{
    public override async Task<IReadOnlyList<ScopeVersionDto>> Of(IReadOnlyList<ScopeVersion> versions, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var stale = await staleness.Of([.. versions.Select(v => v.Approval)], ct);
        var cited = await records.Find(versions.Where(v => !v.WasApproved).SelectMany(v => v.Edges).Select(edge => (edge.Kind, edge.Id)), ct);
        var former = versions.Any(v => !v.WasApproved) ? await succession.Current(ct) : null;
        var suppliersExist = versions.Any(v => v.Fields.NoInterfacesReason is { Length: > 0 }) && await suppliers.Exist(ct);
        return [.. versions.Zip(stale, (v, because) => Describe(v, because, cited, former, suppliersExist, today))];
    }

    private static ScopeVersionDto Describe(
        ScopeVersion v,
        IReadOnlyList<StaleBecause> because,
        IReadOnlyDictionary<(string Kind, Guid Id), Record> cited,
        ScopeVersion? former,
        bool suppliersExist,
        DateOnly today) => new(
        v.Id, v.Ref, v.Version, v.ContentHash, v.CreatedAt, v.UpdatedAt, v.Retired, v.Number, v.State, v.Fields, v.Authors, v.SubmittedBy, v.ReturnedWith, v.Document,
        v.Approval is { } approval ? Staleness.Describe(approval, v.ApprovedByAuthor, because, stale: false) : null,
        v.CurrentSince, v.SupersededAt,
        v.WasApproved ? [] : v.RemovedSince(former),
        Cited(v, RecordKinds.Issue, v.Fields.ConsideredIssues, cited),
        Cited(v, RecordKinds.Requirement, v.Fields.ConsideredRequirements, cited),
        Cited(v, RecordKinds.Interface, v.Fields.Interfaces, cited),
        v.Can, [.. v.GapsOf(because, suppliersExist, today)]);

    // An approved version shows its citations as the approver saw them, a draft as they are.
    private static IReadOnlyList<RecordRef> Cited(ScopeVersion v, string kind, IReadOnlyList<Guid> ids, IReadOnlyDictionary<(string Kind, Guid Id), Record> cited) =>
        v.Approval is { } approval
            ? [.. approval.Considered.Where(pin => pin.Kind == kind).Select(pin => new RecordRef(pin.Kind, pin.Id, pin.Ref, pin.Title))]
            : [.. ids.Select(id => cited.GetValueOrDefault((kind, id))).OfType<Record>().Select(r => r.Reference)];
}

/// <summary>Whether the organisation has suppliers: as parties, or at the other end of an interface.</summary>
internal sealed class Suppliers(RevisionStore<InterestedParty> parties, RevisionStore<InterfaceDependency> interfaces)
{
    public async Task<bool> Exist(CancellationToken ct) =>
        await parties.Count(p => p.Fields.Kind == PartyKind.Supplier, ct) > 0 || await interfaces.Count(i => i.Fields.Kind == InterfaceKind.Supplier, ct) > 0;
}
