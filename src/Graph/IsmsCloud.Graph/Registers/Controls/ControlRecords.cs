using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Registers.Risks;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Controls;

internal sealed class ControlRecords : GraphRegister<ControlDto, ControlFields>
{
    public ControlRecords()
        : base("Control", "controls", "api/controls/controls", ControlKinds.Control)
    {
        Filter<ControlStatus>("status");
        Filter<string>("owner", "theme", "framework", "code", "reference");
        Filter<ControlEffectiveness>("effectiveness");
        Filter<EvidenceState>("evidence");
        Filter<bool>("testOverdue", "runOverdue", "late");
        Filter<Guid>("leadsTo");
        Sort("code", "plannedFor", "testDueOn", "runDueOn");
        Rename("Fields.Control", "reference");
        Rename("PlanItems", "planItemStates");
        Each<PlanItems>("planItems", control => control.PlanItems.Select(item => item.Id), "Items of the treatment plan that put it in place.");
        Named<SoaEntries, SoaEntryDto>("soaEntry", "reference", control => [References.Of(control.Fields.Control!)], entry => [References.Of(entry.Row.Control)], "Its entry of the statement of applicability.");
        Naming<RiskRegister, RiskDto>("risks", "reference", control => [References.Of(control.Fields.Control!)], References.Of, "Risks whose treatment makes it necessary, or whose rating counts on it.");
        Naming<OperationRuns, OperationRunDto>("operationRuns", "what", run => run.Fields.What is { } what ? [what.Id] : [], "Runs that were recorded with evidence (8.1).");
    }
}
