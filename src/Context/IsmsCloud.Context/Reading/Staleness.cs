using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Reading;

/// <summary>Compares what approvers had before their eyes with what stands there now, for many approvals at once.</summary>
internal sealed class Staleness(Records records)
{
    /// <summary>For each approval, in order, what changed since.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<StaleBecause>>> Of(IReadOnlyList<Approval?> approvals, CancellationToken ct)
    {
        var now = await records.Find(approvals.SelectMany(a => a?.Considered ?? []).Select(pin => (pin.Kind, pin.Id)), ct);
        return [.. approvals.Select(a => (IReadOnlyList<StaleBecause>)[.. (a?.Considered ?? []).Select(pin => Compare(pin, now.GetValueOrDefault((pin.Kind, pin.Id)))).OfType<StaleBecause>()])];
    }

    public static ApprovalDto Describe(Approval approval, bool ownText, IReadOnlyList<StaleBecause> because, bool stale) => new(
        new Person { Id = approval.By, Name = approval.Name },
        approval.Role,
        approval.RoleAssignment,
        approval.At,
        approval.ContentHash,
        approval.Statement,
        ownText,
        [.. approval.Considered.Select(pin => new ConsideredDto(pin.Kind, pin.Id, pin.Ref, pin.Title, pin.Version, pin.ContentHash))],
        stale || because.Count > 0,
        because);

    private static StaleBecause? Compare(Pin pin, Aggregate? now) =>
        now is { Retired: false } && now.ContentHash == pin.ContentHash
            ? null
            : new StaleBecause(pin.Kind, pin.Id, pin.Ref, now is null ? pin.Title : Names.TitleOf(now), What(now), pin.Version, now?.Version);

    private static string What(Aggregate? now) => now switch
    {
        null or { Retired: true } => "deleted",
        Issue { State: IssueState.Retired } => "retired",
        Requirement { State: RequirementState.Ended } => "ended",
        Requirement { State: RequirementState.Superseded } => "superseded",
        _ => "changed",
    };
}
