using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Simulations;

internal static class SimulationRegister
{
    public static Register<SimulationRun, SimulationDto> Definition => new Register<SimulationRun, SimulationDto>(
            "simulations", RiskPermissions.Read,
            (runs, scope, _) => Task.FromResult<IReadOnlyList<SimulationDto>>([.. runs.Select(r => Describe(r, scope.GetRequiredService<SimulationJobs>().ProgressOf(r.Id)))]))
        .Filter("state", r => r.State)
        .Sort("name", r => r.Fields.Name)
        .Search(r => r.Fields.Name)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("State", d => d.State).Column("Trials", d => d.Fields.Trials).Column("Seed", d => d.Seed)
        .Column("Engine version", d => d.EngineVersion).Column("Risks", d => d.Risks).Column("Currency", d => d.Currency).Column("Mean", d => d.Portfolio?.Mean)
        .Column("Median", d => d.Portfolio?.Median).Column("P90", d => d.Portfolio?.P90).Column("P95", d => d.Portfolio?.P95).Column("P99", d => d.Portfolio?.P99)
        .Column("TVaR95", d => d.Portfolio?.Tail95).Column("Within appetite", d => d.WithinAppetite).Column("Finished at", d => d.FinishedAt);

    public static SimulationDto Describe(SimulationRun r, double? progress) => new(
        r.Id, r.Ref, r.Version, r.ContentHash, r.CreatedAt, r.UpdatedAt, r.Retired, r.State, r.Fields, r.Seed, r.EngineVersion, r.Risks, r.Currency,
        r.IsOpen ? progress : null, r.Portfolio, r.WithinAppetite, r.StartedAt, r.FinishedAt, r.Can);
}
