using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Quantitative;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Simulations;

/// <summary>Computes simulations in the background, each in the scope of its tenant.</summary>
internal sealed partial class SimulationWorker(SimulationJobs jobs, IServiceScopeFactory scopes, ILogger<SimulationWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in jobs.Waiting.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Run(job, stoppingToken);
            }
            catch (OperationCanceledException) when (job.Cancelled.IsCancellationRequested)
            {
                // Somebody cancelled it; the run says so already.
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The run stays open: the sweep takes it in hand again.
                LogFailed(log, job.Run, e);
            }
            finally
            {
                jobs.Remove(job);
            }
        }
    }

    private async Task Run(SimulationJob job, CancellationToken stopping)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Cancelled);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(job.Tenant, nameof(SimulationWorker)));
        await scope.ServiceProvider.GetRequiredService<SimulationComputing>().Compute(job, both.Token);
    }

    [LoggerMessage(1, LogLevel.Error, "Simulation {Run} failed.")]
    private static partial void LogFailed(ILogger log, Guid run, Exception e);
}

/// <summary>From a queued run to its figures.</summary>
internal sealed class SimulationComputing(RevisionStore<SimulationRun> runs, RevisionStore<SimulationSheet> sheets, TimeProvider time)
{
    // A request must find a processor while a simulation runs.
    private static readonly int Workers = Math.Max(1, Environment.ProcessorCount - 1);

    public async Task Compute(SimulationJob job, CancellationToken ct)
    {
        if (await runs.Find(job.Run, ct) is not { } run || await sheets.Find(SimulationSheet.IdOf(job.Run), ct) is not { } sheet || !run.Begin(time.GetUtcNow())) return;
        try
        {
            await runs.Save(run, ct);
            var results = await Task.Run(() => Simulate(run, sheet, job, ct), ct);
            if (sheet.Fill(results)) await sheets.Save(sheet, ct);
            if (run.Finish(results.Portfolio, run.Fields.Appetite.Count == 0 ? null : results.Exceeded.Count == 0, time.GetUtcNow())) await runs.Save(run, ct);
        }
        catch (StaleRevisionException)
        {
            // Cancelled meanwhile, or computed by another process, to the same figures.
        }
    }

    private static SimulationResults Simulate(SimulationRun run, SimulationSheet sheet, SimulationJob job, CancellationToken ct)
    {
        var (trials, compares) = (run.Fields.Trials, run.Fields.Against is not null);
        job.Begin(trials * (compares ? 2L : 1L));
        var plan = sheet.Plan(run.Seed, trials, against: false);
        var result = Simulation.Run(plan, Workers, job.Advance, ct);
        var other = compares ? Simulation.Run(sheet.Plan(run.Seed, trials, against: true), Workers, job.Advance, ct).Portfolio : null;
        var line = new AppetiteLine([.. run.Fields.Appetite.Select(p => new ExceedancePoint(p.Loss, p.Probability))]);
        return new SimulationResults(
            run.Id, run.Currency, trials, SimulationSheet.Figures(result.Portfolio), Curve(result.Portfolio.Curve), other is null ? null : SimulationSheet.Figures(other),
            Curve(other?.Curve ?? []), run.Fields.Appetite, run.Fields.Appetite.Count == 0 ? [] : Curve(line.Exceeded(result.Portfolio)),
            [.. sheet.Inputs.Select((input, i) => new SimulatedRisk(
                input.RiskId, input.Ref, input.Title, input.RiskVersion, plan.Scenarios[i].AnnualLoss, SimulationSheet.Figures(result.Scenarios[i])))]);
    }

    private static IReadOnlyList<CurvePoint> Curve(IEnumerable<ExceedancePoint> points) => [.. points.Select(p => new CurvePoint(p.Loss, p.Probability))];
}
