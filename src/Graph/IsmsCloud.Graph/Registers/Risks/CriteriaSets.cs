using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class CriteriaSets : GraphRegister<CriteriaSetDto, CriteriaFields>
{
    public CriteriaSets()
        : base("CriteriaSet", "criteriaSets", "api/risks/criteria", RiskKinds.CriteriaSet)
    {
        Filter<VersionState>("state");
        Filter<Guid>("leadsTo");
        Sort("name", "effectiveFrom");
    }
}
