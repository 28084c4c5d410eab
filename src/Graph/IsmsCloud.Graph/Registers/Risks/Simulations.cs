using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class Simulations : GraphRegister<SimulationDto, SimulationFields>
{
    public Simulations()
        : base("Simulation", "simulations", "api/risks/simulations", RiskKinds.SimulationRun)
    {
        Filter<SimulationState>("state");
        Sort("name");
        Rename("Risks", "riskCount");
        Each<RiskRegister>("risks", run => run.Fields.Risks, "Risks that it is about; empty for all that are estimated in numbers.");
    }
}
