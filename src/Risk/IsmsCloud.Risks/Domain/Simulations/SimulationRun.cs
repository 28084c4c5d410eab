using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Quantitative;

namespace IsmsCloud.Risks.Domain;

/// <summary>A simulation of the losses of a portfolio: asked for, computed in the background, kept (5.5).</summary>
[Kind(RiskKinds.SimulationRun, "SIM")]
internal sealed class SimulationRun : Aggregate
{
    private SimulationRun()
    {
    }

    public SimulationState State { get; private set; }

    public SimulationFields Fields { get; private set; } = new();

    public long Seed { get; private set; }

    /// <summary>The engine that the seed belongs to.</summary>
    public int EngineVersion { get; private set; }

    public int Risks { get; private set; }

    public string Currency { get; private set; } = "";

    public LossFigures? Portfolio { get; private set; }

    public bool? WithinAppetite { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public bool IsOpen => !Retired && State is SimulationState.Queued or SimulationState.Running;

    public IReadOnlyList<string> Can => IsOpen ? ["cancel"] : [];

    /// <param name="fields">Checked before.</param>
    /// <param name="seed">Named or drawn.</param>
    /// <param name="inputs">What is simulated.</param>
    public static SimulationRun Queue(SimulationFields fields, long seed, IReadOnlyList<SimulationInput> inputs)
    {
        var run = new SimulationRun
        {
            Fields = fields,
            Seed = seed,
            EngineVersion = Simulation.Version,
            Risks = inputs.Count,
            Currency = inputs[0].Loss.Currency,
        };
        run.Did("simulation-run.queued");
        return run;
    }

    /// <summary>Also where an earlier begin ended in a crash.</summary>
    public bool Begin(DateTimeOffset now)
    {
        if (!IsOpen) return false;
        (State, StartedAt) = (SimulationState.Running, now);
        Did("simulation-run.begun");
        return true;
    }

    public bool Finish(LossFigures portfolio, bool? withinAppetite, DateTimeOffset now)
    {
        if (State is not SimulationState.Running) return false;
        (State, Portfolio, WithinAppetite, FinishedAt) = (SimulationState.Done, portfolio, withinAppetite, now);
        Did("simulation-run.done");
        return true;
    }

    public IReadOnlyList<Refusal> Cancel(DateTimeOffset now)
    {
        if (!IsOpen) return [new("simulation-state", $"You cannot cancel a simulation that is {Words.Spoken(State.ToString())}.", RefusalKind.State)];
        (State, FinishedAt) = (SimulationState.Cancelled, now);
        Did("simulation-run.cancelled");
        return [];
    }
}
