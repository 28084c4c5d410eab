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
    private const int MostRisks = 200;

    public Task Record(TriggerKind kind, string what, RecordLink? cause, CancellationToken ct) => Record(kind, what, cause, [], ct);

    /// <param name="kind">What sort of event it is.</param>
    /// <param name="what">In words.</param>
    /// <param name="cause">The record that tells it.</param>
    /// <param name="risks">Risks that it touches; a trigger names so many and no more.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task Record(TriggerKind kind, string what, RecordLink? cause, IReadOnlyList<Guid> risks, CancellationToken ct)
    {
        var inForce = await criteria.Current(ct);
        if (inForce?.Fields.Performing?.Triggers.Contains(kind) != true) return;
        var today = await profiles.Today(ct);
        var made = AssessmentTrigger.Record(new TriggerFields { Kind = kind, What = what, OccurredOn = today, Cause = cause, Risks = [.. risks.Take(MostRisks)] }, today);
        // The message's id is the new record's origin: a redelivery makes no second one.
        await triggers.Save(made.Value!, ct);
    }
}
