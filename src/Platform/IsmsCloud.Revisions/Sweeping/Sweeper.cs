using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Sweeping;

/// <summary>Runs each sweep in each tenant that has records for it, every so often. One tenant's failure is not another's.</summary>
internal sealed partial class Sweeper(
    Placements placements, IEnumerable<SweepPlan> plans, IServiceScopeFactory scopes, RevisionOptions options, ILogger<Sweeper> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.SweepEvery);
        do
        {
            foreach (var plan in plans) await Run(plan, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Run(SweepPlan plan, CancellationToken ct)
    {
        try
        {
            foreach (var database in await placements.All(ct))
                foreach (var tenant in await TenantsOf(database, plan.Kind, ct)) await Run(plan, tenant, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, plan.Sweep.Name, e);
        }
    }

    private async Task Run(SweepPlan plan, TenantId tenant, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(tenant, plan.Sweep.Name));
            await ((ISweep)ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, plan.Sweep)).Run(ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogTenantFailed(log, plan.Sweep.Name, tenant.Value, e);
        }
    }

    // Whoever has a record of a kind has a counter of its numbers: a handful of small documents tells all tenants.
    private static async Task<IReadOnlyList<TenantId>> TenantsOf(Database database, string kind, CancellationToken ct)
    {
        var counters = await database.Counters.Find(new BsonDocument("_id.kind", kind)).Project(new BsonDocument("_id", 1)).ToListAsync(ct);
        return [.. counters.Select(counter => new TenantId(counter["_id"]["tenant"].AsGuid))];
    }

    [LoggerMessage(1, LogLevel.Error, "{Sweep} could not look for tenants.")]
    private static partial void LogFailed(ILogger log, string sweep, Exception e);

    [LoggerMessage(2, LogLevel.Error, "{Sweep} failed in tenant {Tenant}.")]
    private static partial void LogTenantFailed(ILogger log, string sweep, Guid tenant, Exception e);
}
