using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class Scenarios : GraphRegister<EntryDto<ScenarioFields>, ScenarioFields>
{
    public Scenarios()
        : base("Scenario", "scenarios", "api/risks/scenarios", RiskKinds.Scenario)
    {
        Filter<ScenarioLevel>("level");
        Filter<Guid>("riskSource");
        Filter<string>("libraryKey");
        Filter<Guid>("leadsTo", "import");
        Sort("title");
        One<RiskSources>("riskSource", scenario => scenario.Fields.RiskSourceId, "Who or what it comes from.");
        Naming<RiskRegister, RiskDto>("risks", "scenario", risk => risk.Fields.ScenarioId is { } id ? [id] : [], "Risks that it tells.");
    }
}
