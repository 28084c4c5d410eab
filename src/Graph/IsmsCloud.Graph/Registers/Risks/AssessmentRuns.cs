using IsmsCloud.Context.Contracts;
using IsmsCloud.Graph.Registers.Context;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class AssessmentRuns : GraphRegister<RunDto, RunFields>
{
    public AssessmentRuns()
        : base("AssessmentRun", "assessmentRuns", "api/risks/assessments", RiskKinds.AssessmentRun)
    {
        Filter<RunState>("state");
        Filter<RunKind>("kind");
        Filter<Guid>("trigger", "leadsTo");
        Sort("name", "plannedFor", "completedAt");
        Rename("Risks", "riskCount");
        Each<RiskRegister>("risks", run => run.Fields.Risks, "Risks that it is about; empty for all that are in scope.");
        One<AssessmentTriggers>("trigger", run => run.Fields.TriggerId, "What made it necessary.");
        One<CriteriaSets>("criteriaSet", run => run.Criteria?.Id, "The criteria that it rests on.");
        One<ScopeVersions>("scopeVersion", run => run.Scope?.Id, "The scope that it rests on.");
    }
}
