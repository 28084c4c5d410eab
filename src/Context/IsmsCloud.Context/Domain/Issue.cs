using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>An outside or inside matter that helps or hinders the ISMS (4.1).</summary>
[Kind(RecordKinds.Issue, "ISS")]
internal sealed class Issue : Record
{
    private Issue()
    {
    }

    public IssueState State { get; private set; }

    public IssueFields Fields { get; private set; } = new();

    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    /// <summary>Day of the last review, or of creation.</summary>
    public DateOnly ReviewedOn { get; private set; }

    /// <summary>Stored, so that the register can be sorted by it.</summary>
    public DateOnly NextReviewOn { get; private set; }

    public override string Title => Fields.Title;

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is IssueState.Retired;

    public override IEnumerable<Edge> Edges => Edge.Of(Fields.Links, "links", carries: true);

    protected override object Material => new
    {
        Fields.Title,
        Fields.Description,
        Fields.Side,
        Fields.Category,
        Fields.Effect,
        Fields.RelevanceReason,
        Fields.Affects,
        State,
    };

    public static Made<Issue> Identify(IssueFields fields, DateOnly today) => Made.Unless(IssueRefusals.Of(fields), () =>
    {
        var issue = new Issue { ReviewedOn = today };
        issue.Take(fields);
        issue.Did("issue.identified");
        return issue;
    });

    public IReadOnlyList<Refusal> Revise(IssueFields fields)
    {
        if (Retired) return [CommonRefusals.Deleted];
        var refusals = IssueRefusals.Of(fields);
        if (refusals.Count > 0) return refusals;
        Take(fields);
        Did("issue.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Judge(RelevanceRequest request) =>
        FieldLimits.Check(request) is { Count: > 0 } refusals ? refusals
        : request.Relevant == true ? Move("issue.judged-relevant", IssueState.Relevant, request.Reason)
        : Move("issue.judged-not-relevant", IssueState.NotRelevant, request.Reason);

    public IReadOnlyList<Refusal> Retire(Because because) =>
        FieldLimits.Check(because) is { Count: > 0 } refusals ? refusals : Move("issue.retired", IssueState.Retired, because.Reason);

    public IReadOnlyList<Refusal> Review(ReviewRequest review, Person by, DateTimeOffset now, DateOnly today)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (FieldLimits.Check(review) is { Count: > 0 } refusals) return refusals;
        if (State is IssueState.Retired) return [IssueRefusals.NotFrom(State, "review")];
        if (review.Outcome is ReviewOutcome.Withdrawn && Move("issue.retired", IssueState.Retired, review.Note) is { Count: > 0 } no) return no;
        Reviews = [.. Reviews, new Review(by, now, review.Outcome!.Value, review.Note)];
        (ReviewedOn, NextReviewOn) = (today, today.AddMonths(Fields.ReviewIntervalMonths));
        Did("issue.reviewed", review.Note);
        return [];
    }

    /// <param name="reason">Why.</param>
    /// <param name="cited">Whether an approved scope version considered it (R-4.1-5).</param>
    public IReadOnlyList<Refusal> Delete(string? reason, bool cited)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        if (cited) return [IssueRefusals.CitedByApprovedScope];
        Retired = true;
        Did("issue.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        IssueState.Identified => ["edit", "markRelevant", "markNotRelevant", "review", "delete"],
        IssueState.Relevant => ["edit", "retire", "review", "delete"],
        IssueState.NotRelevant => ["edit", "markRelevant", "review", "delete"],
        IssueState.Retired => ["edit", "markRelevant", "delete"],
        _ => [],
    };

    /// <param name="linkedFromElsewhere">Whether a scope version or climate decision names it.</param>
    /// <param name="today">The tenant's day.</param>
    public IEnumerable<Gap> GapsOf(bool linkedFromElsewhere, DateOnly today)
    {
        if (Retired) yield break;
        if (State is IssueState.Relevant && !linkedFromElsewhere && Fields.Links.Count == 0 && string.IsNullOrWhiteSpace(Fields.NoLinkReason))
            yield return Gaps.Open("R-4.1-2", "Nothing follows from this issue yet: link a risk, an opportunity, a requirement or the scope, or say why nothing does.");
        if (State is not IssueState.Retired && NextReviewOn < today)
            yield return Gaps.Warn("R-4.1-3", $"Its review was due on {Words.Of(NextReviewOn)}.");
    }

    private void Take(IssueFields fields)
    {
        Fields = fields;
        Link();
        NextReviewOn = ReviewedOn.AddMonths(fields.ReviewIntervalMonths);
    }

    private IReadOnlyList<Refusal> Move(string action, IssueState to, string reason)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (!Allows(State, to)) return [IssueRefusals.NotFrom(State, to.ToString())];
        var from = State;
        State = to;
        Did(action, reason, new IssueRelevanceChanged(Id, Fields.Title, Words.Of(from), Words.Of(to), reason, RisksLinked()));
        return [];
    }

    private static bool Allows(IssueState from, IssueState to) => (from, to) is
        (IssueState.Identified, IssueState.Relevant or IssueState.NotRelevant)
        or (IssueState.Relevant, IssueState.Retired)
        or (IssueState.NotRelevant or IssueState.Retired, IssueState.Relevant);

    private IReadOnlyList<Guid> RisksLinked() => [.. Fields.Links.Where(link => link.Kind == "risk").Select(link => link.Id)];
}
