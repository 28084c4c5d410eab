using System.Linq.Expressions;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records;

/// <summary>A record of which one at most is in force.</summary>
public interface IInForce
{
    /// <summary>Since when it is, or was, in force; null where it never was.</summary>
    DateTimeOffset? CurrentSince { get; }

    /// <summary>Another one took its place.</summary>
    /// <returns>Whether it was in force until now.</returns>
    bool Supersede(DateTimeOffset now);
}

/// <summary>
/// Only one version is in force. Whoever puts one in force supersedes the others at once; the reaction to the event of it
/// does the same again, so that a crash in between, or two approvals in the same moment, leave one.
/// </summary>
/// <param name="versions">The versions.</param>
/// <param name="time">The clock.</param>
/// <param name="inForce">Tells those that are in force.</param>
public abstract class Succession<T>(RevisionStore<T> versions, TimeProvider time, Expression<Func<T, bool>> inForce)
    where T : Record, IInForce
{
    /// <summary>The version in force; null where there is none.</summary>
    public async Task<T?> Current(CancellationToken ct) => (await InForce(ct)).FirstOrDefault();

    /// <summary>Supersedes every version that took effect before the newest one.</summary>
    public async Task LeaveTheNewest(CancellationToken ct)
    {
        foreach (var former in (await InForce(ct)).Skip(1))
            if (former.Supersede(time.GetUtcNow())) await Save(former, ct);
    }

    private async Task Save(T former, CancellationToken ct)
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

    private async Task<IReadOnlyList<T>> InForce(CancellationToken ct) =>
        [.. (await versions.All(inForce, ct)).OrderByDescending(v => v.CurrentSince).ThenByDescending(v => v.Id)];
}
