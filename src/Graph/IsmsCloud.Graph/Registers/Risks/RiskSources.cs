using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class RiskSources : GraphRegister<EntryDto<RiskSourceFields>, RiskSourceFields>
{
    public RiskSources()
        : base("RiskSource", "riskSources", "api/risks/risk-sources", RiskKinds.RiskSource)
    {
        Filter<int>("capability");
        Filter<string>("libraryKey");
        Filter<Guid>("leadsTo", "import");
        Sort("name");
        Naming<Scenarios, EntryDto<ScenarioFields>>("scenarios", "riskSource", scenario => scenario.Fields.RiskSourceId is { } id ? [id] : [], "Scenarios that come from it.");
    }
}
