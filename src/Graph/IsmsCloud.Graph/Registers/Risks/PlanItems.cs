using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Registers.Controls;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class PlanItems : GraphRegister<PlanItemDto, PlanItemFields>
{
    public PlanItems()
        : base("PlanItem", "planItems", "api/risks/plan-items", RiskKinds.PlanItem)
    {
        Filter<PlanItemState>("state");
        Filter<string>("owner", "control", "reference");
        Filter<Guid>("risk", "leadsTo", "import");
        Filter<bool>("overdue");
        Sort("dueOn");
        Rename("Fields.Control", "reference");
        Each<RiskRegister>("risks", item => item.Fields.Risks, "Risks that it treats.");
        Named<ControlRecords, ControlDto>("control", "reference", item => [References.Of(item.Fields.Control!)], control => [References.Of(control.Fields.Control!)], "How the control that it puts in place is carried out.");
        Named<SoaEntries, SoaEntryDto>("soaEntry", "reference", item => [References.Of(item.Fields.Control!)], entry => [References.Of(entry.Row.Control)], "The control's entry of the statement of applicability.");
    }
}
