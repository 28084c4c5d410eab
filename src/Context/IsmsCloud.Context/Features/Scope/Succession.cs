using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Scope;

/// <summary>
/// Only one version is in force. Whoever puts one in force supersedes the others at once; the reaction to
/// ScopeVersionTookEffect does the same again, so that a crash in between, or two approvals in the same moment, leave one.
/// </summary>
internal sealed class Succession(RevisionStore<ScopeVersion> versions, TimeProvider time)
{
    public async Task<ScopeVersion?> Current(CancellationToken ct) => (await InForce(ct)).FirstOrDefault();

    /// <summary>Supersedes every version that took effect before the newest one.</summary>
    public async Task LeaveTheNewest(CancellationToken ct)
    {
        foreach (var former in (await InForce(ct)).Skip(1))
            if (former.Supersede(time.GetUtcNow())) await Save(former, ct);
    }

    private async Task Save(ScopeVersion former, CancellationToken ct)
    {
        try
        {
            await versions.Save(former, ct);
        }
        catch (StaleRevisionException)
        {
            // All that can happen to a version in force is to be superseded: somebody else just did.
        }
    }

    private async Task<IReadOnlyList<ScopeVersion>> InForce(CancellationToken ct) =>
        [.. (await versions.All(v => v.State == ScopeState.Current, ct)).OrderByDescending(v => v.CurrentSince).ThenByDescending(v => v.Id)];
}
