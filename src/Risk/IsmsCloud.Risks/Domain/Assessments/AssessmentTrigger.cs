using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;

namespace IsmsCloud.Risks.Domain;

/// <summary>Something that makes an assessment necessary, or the recorded reason why it does not (8.2).</summary>
[Kind(RiskKinds.Trigger, "TRG")]
internal sealed class AssessmentTrigger : Record
{
    private const int DaysToAnswer = 30;

    private AssessmentTrigger()
    {
    }

    public TriggerState State { get; private set; }

    public TriggerFields Fields { get; private set; } = new();

    /// <summary>Stored, so that the register can be sorted by it.</summary>
    public DateOnly DueOn { get; private set; }

    public RecordRef? Run { get; private set; }

    public string? NotNeededBecause { get; private set; }

    public Person? DecidedBy { get; private set; }

    public override string Title => Fields.What.Length <= 200 ? Fields.What : Fields.What[..200];

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is not TriggerState.Open;

    public override IEnumerable<Edge> Edges => Edge.To(RiskKinds.Risk, Fields.Risks, "touches", "touched-by", carries: true, "risks")
        .Concat(Fields.Cause is { } cause ? [Edge.Of(cause, "cause", carries: false)] : []);

    protected override object Material => Fields;

    public static Made<AssessmentTrigger> Record(TriggerFields fields, DateOnly today) => Made.Unless(Refusals(fields, today), () =>
    {
        var trigger = new AssessmentTrigger();
        trigger.Take(fields, "assessment-trigger.recorded", new AssessmentTriggered(trigger.Id, Words.Of(fields.Kind!.Value), fields.What, fields.OccurredOn!.Value.AddDays(DaysToAnswer)));
        return trigger;
    });

    public IReadOnlyList<Refusal> Revise(TriggerFields fields, DateOnly today)
    {
        if (Only("edit") is { } no) return [no];
        if (Refusals(fields, today) is { Count: > 0 } refusals) return refusals;
        Take(fields, "assessment-trigger.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Dismiss(Because because, Person by)
    {
        if (Only("dismiss") is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        (State, NotNeededBecause, DecidedBy) = (TriggerState.NotNeeded, because.Reason, by);
        Did("assessment-trigger.dismissed", because.Reason);
        return [];
    }

    /// <summary>A run that took it up is completed.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Answer(RecordRef run)
    {
        if (State is not TriggerState.Open) return false;
        (State, Run) = (TriggerState.Answered, run);
        Did("assessment-trigger.answered");
        return true;
    }

    public IReadOnlyList<string> Can => Retired || State is not TriggerState.Open ? [] : ["edit", "dismiss"];

    public IEnumerable<Gap> GapsOf(DateOnly today)
    {
        if (!Retired && State is TriggerState.Open && DueOn < today)
            yield return Gaps.Open("R-8.2-2", $"It wanted a run, or the reason why none is needed, by {Words.Of(DueOn)}.");
    }

    private void Take(TriggerFields fields, string action, params object[] events)
    {
        (Fields, DueOn) = (fields, fields.OccurredOn!.Value.AddDays(DaysToAnswer));
        Link();
        Did(action, null, events);
    }

    private Refusal? Only(string what) =>
        Retired ? CommonRefusals.Deleted
        : State is TriggerState.Open ? null
        : new Refusal("trigger-state", $"You cannot {what} a trigger that is {Words.Spoken(State.ToString())}.", RefusalKind.State);

    private static IReadOnlyList<Refusal> Refusals(TriggerFields fields, DateOnly today)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (fields.Cause is { } cause) refusals.AddRange(LinkRefusals.Of(cause, "cause", RiskKinds.Any, RiskKinds.Foreign));
        if (fields.OccurredOn > today) refusals.Add(Refusal.Invalid("occurredOn", "in-the-future", "It is recorded once it has happened."));
        if (fields.OccurredOn < new DateOnly(1990, 1, 1)) refusals.Add(Refusal.Invalid("occurredOn", "out-of-range", "That is too long ago."));
        return refusals;
    }
}
