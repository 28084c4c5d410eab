namespace IsmsCloud.Revisions;

/// <summary>What time alone brings about in a tenant's records: something ends, something is overdue. Built within the tenant's scope.</summary>
public interface ISweep
{
    /// <summary>Looks through the tenant's records. Runs again and again, in several processes at once: what it did already is no news.</summary>
    Task Run(CancellationToken ct);
}

/// <summary>A sweep, and of which records a tenant must have one for it to run there.</summary>
/// <param name="Sweep">An <see cref="ISweep"/>.</param>
/// <param name="Kind">Kind of aggregate.</param>
internal sealed record SweepPlan(Type Sweep, string Kind);
