using IsmsCloud.Context.Contracts;
using IsmsCloud.Graph.Registers.Risks;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Context;

internal sealed class Issues : GraphRegister<IssueDto, IssueFields>
{
    public Issues()
        : base("Issue", "issues", "api/context/issues", RecordKinds.Issue)
    {
        Filter<IssueState>("state");
        Filter<IssueSide>("side");
        Filter<IssueCategory>("category");
        Filter<IssueEffect>("effect");
        Filter<string>("owner");
        Filter<bool>("overdue");
        Filter<Guid>("leadsTo", "import");
        Sort("title", "nextReviewOn");
        Naming<ScopeVersions, ScopeVersionDto>("scopeVersions", "leadsTo", version => version.Fields.ConsideredIssues, "Versions of the scope that considered it.");
        Naming<ClimateDecisions, ClimateDecisionDto>("climateDecisions", "leadsTo", decision => decision.Fields.Issues, "Decisions on climate change that led to it.");
        Naming<RiskRegister, RiskDto>("risks", "leadsTo", risk => risk.Fields.Origin.Concat(risk.Fields.Links).Select(link => link.Id), "Risks that come from it or name it.");
        Naming<PlanningItems, PlanningItemDto>("planningItems", "leadsTo", item => item.Fields.Origin is { } origin ? [origin.Id] : [], "Risks and opportunities for the ISMS that follow from it.");
    }
}
