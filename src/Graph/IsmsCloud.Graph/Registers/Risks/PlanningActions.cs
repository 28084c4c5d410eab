using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class PlanningActions : GraphRegister<PlanningActionDto, PlanningActionFields>
{
    public PlanningActions()
        : base("PlanningAction", "planningActions", "api/risks/planning-actions", RiskKinds.PlanningAction)
    {
        Filter<PlanningActionState>("state");
        Filter<Guid>("item", "leadsTo");
        Filter<string>("owner");
        Filter<ActionResult>("result");
        Filter<bool>("overdue");
        Sort("dueOn");
        One<PlanningItems>("item", action => action.Fields.ItemId, "What it is about.");
        One<PlanningActions>("followsUp", action => action.Fields.FollowsUp, "The action without effect that it follows up.");
    }
}
