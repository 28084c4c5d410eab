using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class AssessmentTriggers : GraphRegister<TriggerDto, TriggerFields>
{
    public AssessmentTriggers()
        : base("AssessmentTrigger", "assessmentTriggers", "api/risks/assessment-triggers", RiskKinds.Trigger)
    {
        Filter<TriggerState>("state");
        Filter<TriggerKind>("kind");
        Filter<bool>("overdue");
        Filter<Guid>("leadsTo");
        Sort("dueOn", "occurredOn");
        Each<RiskRegister>("risks", trigger => trigger.Fields.Risks, "Risks that it touches.");
        Naming<AssessmentRuns, RunDto>("runs", "trigger", run => run.Fields.TriggerId is { } id ? [id] : [], "Runs that it led to.");
    }
}
