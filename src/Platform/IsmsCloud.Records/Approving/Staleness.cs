using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>Compares what approvers had before their eyes with what stands there now, for many approvals at once.</summary>
/// <param name="records">The tenant's records.</param>
public sealed class Staleness(RecordBook records)
{
    /// <summary>For each approval, in order, what changed since.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<StaleBecause>>> Of(IReadOnlyList<Approval?> approvals, CancellationToken ct)
    {
        var now = await records.Find(approvals.SelectMany(a => a?.Considered ?? []).Select(pin => (pin.Kind, pin.Id)), ct);
        return [.. approvals.Select(a => (IReadOnlyList<StaleBecause>)[.. (a?.Considered ?? []).Select(pin => Compare(pin, now.GetValueOrDefault((pin.Kind, pin.Id)))).OfType<StaleBecause>()])];
    }

    /// <summary>The signature as people see it.</summary>
    /// <param name="approval">The signature.</param>
    /// <param name="ownText">Whether an author gave it.</param>
    /// <param name="because">What of the considered changed since.</param>
    /// <param name="stale">Whether what was signed itself changed since.</param>
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

    private static StaleBecause? Compare(Pin pin, Record? now) =>
        now is { Retired: false } && now.ContentHash == pin.ContentHash
            ? null
            : new StaleBecause(pin.Kind, pin.Id, pin.Ref, now is null ? pin.Title : now.Title, What(now), pin.Version, now?.Version);

    private static string What(Record? now) => now switch
    {
        null or { Retired: true } => "deleted",
        { IsOver: true, StateWord: { } state } => state,
        _ => "changed",
    };
}
