using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Risks.Domain;

/// <summary>A risk's estimates as they were when the simulation was asked for.</summary>
/// <param name="Against">The other estimates, where they are set beside; the same ones where the risk has none.</param>
internal sealed record SimulationInput(Guid RiskId, string Ref, string Title, int RiskVersion, LossModel Loss, LossModel? Against);

/// <summary>What goes into a simulation and what comes out of it, apart from the run, which changes state and is listed.</summary>
[Kind("simulation-sheet", "SMS")]
internal sealed class SimulationSheet : Aggregate
{
    private SimulationSheet()
    {
    }

    public IReadOnlyList<SimulationInput> Inputs { get; private set; } = [];

    public SimulationResults? Results { get; private set; }

    public static Guid IdOf(Guid run) => DerivedId.Of(run, "simulation-sheet");

    public static SimulationSheet Of(Guid run, IReadOnlyList<SimulationInput> inputs)
    {
        var sheet = new SimulationSheet { Id = IdOf(run), Inputs = inputs };
        sheet.Did("simulation-sheet.written");
        return sheet;
    }

    /// <returns>Whether that is news: the same run computed twice finds the same.</returns>
    public bool Fill(SimulationResults results)
    {
        if (Results is not null) return false;
        Results = results;
        Did("simulation-sheet.filled");
        return true;
    }

    public SimulationPlan Plan(long seed, int trials, bool against) => new(
        (ulong)seed, trials, [.. Inputs.Select(input => LossModels.ScenarioOf(against ? input.Against ?? input.Loss : input.Loss, LossModels.KeyOf(input.RiskId)))]);

    public static LossFigures Figures(LossProfile p) =>
        new(p.Mean, p.Deviation, p.StandardError, p.NoLoss, p.Median, p.P90, p.P95, p.P99, p.Tail95, p.Largest);
}
