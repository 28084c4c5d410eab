using IsmsCloud.Context.Contracts;

namespace IsmsCloud.Graph.Registers.Context;

internal sealed class ClimateDecisions : GraphRegister<ClimateDecisionDto, ClimateFields>
{
    public ClimateDecisions()
        : base("ClimateDecision", "climateDecisions", "api/context/climate-decisions", RecordKinds.ClimateDecision)
    {
        Filter<Guid>("leadsTo");
        Sort("decidedOn");
    }
}
