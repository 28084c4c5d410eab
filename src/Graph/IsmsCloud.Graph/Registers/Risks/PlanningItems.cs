using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class PlanningItems : GraphRegister<PlanningItemDto, PlanningItemFields>
{
    public PlanningItems()
        : base("PlanningItem", "planningItems", "api/risks/planning-items", RiskKinds.PlanningItem)
    {
        Filter<PlanningKind>("kind");
        Filter<PlanningChoice>("decision");
        Filter<PlanningEffect>("effectOn");
        Filter<Guid>("leadsTo");
        Sort("statement");
        Rename("Actions", "actionRefs");
        Naming<PlanningActions, PlanningActionDto>("planningActions", "item", action => [action.Fields.ItemId], "What is done about it.");
    }
}
