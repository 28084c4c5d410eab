using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Registers.Controls;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class RiskRegister : GraphRegister<RiskDto, RiskFields>
{
    public RiskRegister()
        : base("Risk", "risks", "api/risks/risks", RiskKinds.Risk)
    {
        Filter<RiskState>("state");
        Filter<string>("owner", "delegate");
        Filter<RiskApproach>("approach");
        Filter<string>("level", "inherentCell", "currentCell", "targetCell", "residualCell", "control", "reference");
        Filter<Guid>("asset", "threat", "vulnerability", "scenario", "partOf", "leadsTo", "import");
        Filter<SecurityAspect>("aspect");
        Filter<bool>("inScope", "flagged", "acceptable", "overdue");
        Sort("title", "level", "score", "rank", "nextReviewOn");
        One<Assets>("asset", risk => risk.Fields.AssetId, "What is endangered.");
        One<Threats>("threat", risk => risk.Fields.ThreatId, "What can happen to it.");
        One<Vulnerabilities>("vulnerability", risk => risk.Fields.VulnerabilityId, "What lets it happen.");
        One<Scenarios>("scenario", risk => risk.Fields.ScenarioId, "The story.");
        One<RiskRegister>("partOf", risk => risk.Fields.PartOf, "The event-based risk that groups it with others.");
        One<CriteriaSets>("evaluatedUnder", risk => risk.Evaluation?.CriteriaSetId, "The criteria that it was evaluated under.");
        Naming<PlanItems, PlanItemDto>("planItems", "risk", item => item.Fields.Risks, "Items of the treatment plan that treat it.");
        Naming<ControlRecords, ControlDto>("controls", "reference", References.Of, control => [References.Of(control.Fields.Control!)], "Controls that its treatment makes necessary, or that its rating counts on.");
        Naming<SoaEntries, SoaEntryDto>("soaEntries", "reference", References.Of, entry => [References.Of(entry.Row.Control)], "Entries of the statement of applicability for these controls.");
        Naming<Changes, ChangeDto>("changes", "risk", change => References.Touched(change).Select(link => link.Id), "Changes of operation that touch it.");
    }
}
