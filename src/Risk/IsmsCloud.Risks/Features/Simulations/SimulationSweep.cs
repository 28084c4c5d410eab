using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Simulations;

/// <summary>Takes in hand what a crash left: a run that waits, or is said to run, for longer than any does.</summary>
internal sealed class SimulationSweep(RevisionStore<SimulationRun> runs, SimulationJobs jobs, TenantContext who, TimeProvider time) : ISweep
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public async Task Run(CancellationToken ct)
    {
        var before = time.GetUtcNow() - Longest;
        foreach (var run in await runs.All(r => (r.State == SimulationState.Queued || r.State == SimulationState.Running) && r.UpdatedAt < before, ct))
            jobs.Add(who.Tenant, run.Id);
    }
}
