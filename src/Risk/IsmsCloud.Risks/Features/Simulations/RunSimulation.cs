using System.Security.Cryptography;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Quantitative;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Simulations;

internal static class RunSimulation
{
    private const int MostOpen = 5;

    public static void Map(IEndpointRouteBuilder simulations)
    {
        simulations.MapPost("", Start).Needs(RiskPermissions.Assess).Produces<SimulationDto>(201)
            .WithSummary("Simulate the losses of a portfolio: answered at once, computed in the background, kept. The same seed gives the same figures.");
        simulations.MapPost("{id:guid}/cancellation", Cancel).Needs(RiskPermissions.Assess).Produces<SimulationDto>().WithSummary("Stop a simulation that is not done.");
        simulations.MapGet("{id:guid}/results", ReadResults).Needs(RiskPermissions.Read).Produces<SimulationResults>().WithSummary("What it found: the portfolio, each risk by itself, the exceedance curve.");
    }

    private static async Task<IResult> Start(
        SimulationFields fields, RevisionStore<SimulationRun> runs, RevisionStore<SimulationSheet> sheets, SimulationInputs reader, SimulationJobs jobs, TenantContext who,
        HttpRequest request, CancellationToken ct)
    {
        if (FieldLimits.Check(fields).Concat(new AppetiteLine([.. fields.Appetite.OfType<CurvePoint>().Select(p => new ExceedancePoint(p.Loss, p.Probability))]).Check("appetite")).ToList() is { Count: > 0 } refusals)
            return Refused.By(refusals);
        var (inputs, missing) = await reader.Read(fields, ct);
        if (missing.Count > 0) return Refused.By(missing);
        var seed = fields.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
        if (Check(fields, seed, inputs) is { Count: > 0 } unfit) return Refused.By(unfit);
        if (await runs.Count(r => r.State == SimulationState.Queued || r.State == SimulationState.Running, ct) >= MostOpen)
            return Refused.By(new Refusal("too-many-simulations", $"{MostOpen} simulations wait or run already. Wait for one, or cancel it.", RefusalKind.State));
        var run = SimulationRun.Queue(fields, seed, inputs);
        // The sheet first: whoever takes the run in hand finds what it needs.
        await sheets.Save(SimulationSheet.Of(run.Id, inputs), ct);
        await runs.Save(run, ct);
        jobs.Add(who.Tenant, run.Id);
        return Saved.Created(run, SimulationRegister.Describe(run, 0), $"{request.Path}/{run.Id}");
    }

    private static IReadOnlyList<Refusal> Check(SimulationFields fields, long seed, IReadOnlyList<SimulationInput> inputs)
    {
        if (inputs.Count == 0) return [QuantitativeRefusals.NothingToSimulate];
        var sheet = SimulationSheet.Of(Guid.Empty, inputs);
        return [.. sheet.Plan(seed, fields.Trials, against: false).Check(), .. fields.Against is null ? [] : sheet.Plan(seed, fields.Trials, against: true).Check()];
    }

    private static async Task<IResult> Cancel(Guid id, Changing<SimulationRun> change, SimulationJobs jobs, TimeProvider time, CancellationToken ct)
    {
        var result = await change.Apply(id, run => run.Cancel(time.GetUtcNow()), run => SimulationRegister.Describe(run, null), ct);
        if (result is IStatusCodeHttpResult { StatusCode: >= 400 }) return result;
        jobs.Cancel(id);
        return result;
    }

    private static async Task<IResult> ReadResults(Guid id, RevisionStore<SimulationRun> runs, RevisionStore<SimulationSheet> sheets, CancellationToken ct) =>
        await runs.Find(id, ct) is not { } run ? Refused.By(Refused.NotFound)
        : run.State is not SimulationState.Done || (await sheets.Find(SimulationSheet.IdOf(id), ct))?.Results is not { } results
            ? Refused.By(new Refusal("simulation-not-done", "It is not done.", RefusalKind.State))
        : Results.Ok(results);
}

/// <summary>Reads the estimates of the risks that are to be simulated.</summary>
internal sealed class SimulationInputs(RevisionStore<Risk> risks)
{
    public async Task<(IReadOnlyList<SimulationInput> Inputs, IReadOnlyList<Refusal> Refusals)> Read(SimulationFields fields, CancellationToken ct)
    {
        var found = fields.Risks.Count > 0
            ? await risks.FindMany(fields.Risks, ct)
            : await risks.All(r => r.State != RiskState.Draft && r.State != RiskState.Closed, ct);
        var known = found.Where(r => !r.Retired).ToDictionary(r => r.Id);
        var missing = fields.Risks.Select((id, i) => (id, i)).Where(r => !known.ContainsKey(r.id)).Select(r => CommonRefusals.NotFound($"risks[{r.i}]"));
        var silent = fields.Risks.Select((id, i) => (id, i)).Where(r => known.TryGetValue(r.id, out var risk) && LossOf(risk, fields.Rating) is null)
            .Select(r => Refusal.Invalid($"risks[{r.i}]", "not-estimated", $"{known[r.id].Ref} has no {Words.Of(fields.Rating)} rating in numbers."));
        var inputs = known.Values.OrderBy(r => r.Id).Where(r => LossOf(r, fields.Rating) is not null)
            .Select(r => new SimulationInput(r.Id, r.Ref, r.Title, r.Version, LossOf(r, fields.Rating)!, fields.Against is { } other ? LossOf(r, other) : null));
        return ([.. inputs], [.. missing, .. silent]);
    }

    private static LossModel? LossOf(Risk risk, RatingKind kind) => risk.RatingOf(kind)?.Loss;
}
