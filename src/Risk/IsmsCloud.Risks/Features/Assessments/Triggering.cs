using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;

namespace IsmsCloud.Risks.Features.Assessments;

/// <summary>Records triggers that follow from events, where the criteria in force name their kind (R-8.2-2).</summary>
internal sealed class Triggering(RevisionStore<AssessmentTrigger> triggers, CriteriaSuccession criteria, Profiles profiles)
{
    public async Task Record(TriggerKind kind, string what, RecordLink? cause, CancellationToken ct)
    {
        var inForce = await criteria.Current(ct);
        if (inForce?.Fields.Performing?.Triggers.Contains(kind) != true) return;
        var today = await profiles.Today(ct);
        var made = AssessmentTrigger.Record(new TriggerFields { Kind = kind, What = what, OccurredOn = today, Cause = cause }, today);
        // The message's id is the new record's origin: a redelivery makes no second one.
        await triggers.Save(made.Value!, ct);
    }
}
