using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>Whether climate change is a relevant issue (R-4.1-4). Each decision is a record; the newest one counts.</summary>
[Kind(RecordKinds.ClimateDecision, "CLD")]
internal sealed class ClimateDecision : Record
{
    private ClimateDecision()
    {
    }

    public ClimateFields Fields { get; private set; } = new();

    /// <summary>Stored, so that the register can be sorted by it.</summary>
    public DateOnly DecidedOn { get; private set; }

    public override string Title => Fields.Relevant == true ? "Climate change is relevant" : "Climate change is not relevant";

    public override IEnumerable<Edge> Edges => Edge.To(RecordKinds.Issue, Fields.Issues, "led-to", "follows-from", carries: true, "issues");

    protected override object Material => new { Fields.Relevant, Fields.Reason, DecidedOn, Fields.Issues };

    public DateOnly DueAgainOn => DecidedOn.AddMonths(Fields.ReviewIntervalMonths);

    public static Made<ClimateDecision> Decide(ClimateFields fields, Person by, DateOnly today) => Made.Unless(Refusals(fields, today), () =>
    {
        var on = fields.DecidedOn ?? today;
        var decision = new ClimateDecision { Fields = fields with { DecidedBy = fields.DecidedBy ?? by, DecidedOn = on }, DecidedOn = on };
        decision.Link();
        var made = new ClimateDecisionMade(decision.Id, fields.Relevant == true, on, decision.DueAgainOn);
        decision.Did("climate-decision.made", fields.Reason, made);
        return decision;
    });

    public IReadOnlyList<Refusal> LinkIssues(ClimateIssuesRequest request)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        Fields = Fields with { Issues = request.Issues };
        Link();
        Did("climate-decision.issues-linked");
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : ["linkIssues"];

    public IEnumerable<Gap> GapsOf(DateOnly today)
    {
        if (DueAgainOn < today) yield return Gaps.Open("R-4.1-4", $"The decision on climate change was to be made anew by {Words.Of(DueAgainOn)}.");
        if (Fields is { Relevant: true, Issues.Count: 0 }) yield return Gaps.Open("R-4.1-4", "Climate change is relevant, but no issue says how: link at least one.");
    }

    private static IReadOnlyList<Refusal> Refusals(ClimateFields fields, DateOnly today) =>
    [
        .. FieldLimits.Check(fields),
        .. fields.DecidedOn > today ? [Refusal.Invalid("decidedOn", "in-the-future", "A decision is made before it is recorded.")] : (Refusal[])[],
    ];
}
