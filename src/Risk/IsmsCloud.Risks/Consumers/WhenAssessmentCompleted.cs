using IsmsCloud.Records;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Sweeps;

namespace IsmsCloud.Risks.Consumers;

/// <summary>A completed run answers the trigger that it took up (R-8.2-2).</summary>
internal sealed class WhenAssessmentCompleted(RevisionStore<AssessmentTrigger> triggers, RevisionStore<AssessmentRun> runs) : IHandle<AssessmentCompleted>
{
    public async Task Handle(AssessmentCompleted e, EventInfo info, CancellationToken ct)
    {
        if (e.TriggerId is not { } id || await triggers.Find(id, ct) is not { } trigger || await runs.Find(e.RunId, ct) is not { } run) return;
        await Patiently.Change(triggers, trigger, t => t.Answer(run.Reference), ct);
    }
}
