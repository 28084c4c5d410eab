using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>A process, product or service that comes from outside, and how it is kept under control (8.1).</summary>
[Kind(ControlKinds.ExternalProvision, "EXP")]
internal sealed class ExternalProvision : Record
{
    private const int MaxReviews = 200;

    private ExternalProvision()
    {
    }

    public ProvisionState State { get; private set; }

    public ProvisionFields Fields { get; private set; } = new();

    /// <summary>Stored, so that the register can be sorted by it.</summary>
    public DateOnly NextReviewOn { get; private set; }

    /// <summary>The day from which the interval counts.</summary>
    public DateOnly ReviewedOn { get; private set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    public string? EndedBecause { get; private set; }

    public override string Title => Fields.Name;

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is ProvisionState.Ended;

    public override IEnumerable<Edge> Edges => Edge.Of(Fields.Links, "links", carries: false);

    protected override object Material => new { Fields, State };

    public static Made<ExternalProvision> Add(ProvisionFields fields, DateOnly today) => Made.Unless(Refusals(fields), () =>
    {
        var provision = new ExternalProvision { ReviewedOn = today };
        provision.Take(fields, "external-provision.added");
        return provision;
    });

    /// <summary>Tells others of it; once its id is for good, since an imported one gets its own.</summary>
    public void Announce() => Did("external-provision.added", null, Told);

    public IReadOnlyList<Refusal> Revise(ProvisionFields fields)
    {
        if (Only("edit") is { } no) return [no];
        if (Refusals(fields) is { Count: > 0 } refusals) return refusals;
        var before = Fields;
        Take(fields, "external-provision.revised");
        // Whoever waits for critical suppliers learns of one that became so.
        if ((fields.Criticality, fields.InScope) != (before.Criticality, before.InScope)) Did("external-provision.revised", null, Told);
        return [];
    }

    public IReadOnlyList<Refusal> Look(ReviewRequest request, Person by, DateOnly today, DateTimeOffset now)
    {
        if (Only("review") is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        Reviews = [.. Reviews.Prepend(new Review(by, now, request.Outcome!.Value, request.Note)).Take(MaxReviews)];
        (ReviewedOn, NextReviewOn) = (today, today.AddMonths(Fields.ReviewIntervalMonths));
        if (request.Outcome is ReviewOutcome.Withdrawn) (State, EndedBecause) = (ProvisionState.Ended, request.Note);
        Did("external-provision.reviewed", request.Note);
        return [];
    }

    public IReadOnlyList<Refusal> End(Because because)
    {
        if (Only("end") is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        (State, EndedBecause) = (ProvisionState.Ended, because.Reason);
        Did("external-provision.ended", because.Reason);
        return [];
    }

    /// <param name="reason">Why.</param>
    /// <param name="uses">How many live records name it.</param>
    public IReadOnlyList<Refusal> Delete(string? reason, int uses)
    {
        if (Only("delete") is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        if (uses > 0 || Reviews.Count > 0) return [new Refusal("in-use", "It was reviewed, or records name it: end it instead.", RefusalKind.State)];
        Retired = true;
        Did("external-provision.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired || State is ProvisionState.Ended ? [] : ["edit", "review", "end", .. Reviews.Count == 0 ? ["delete"] : Array.Empty<string>()];

    /// <param name="processesOnly">In the edition of 2013 outsourced processes alone are asked about.</param>
    /// <param name="today">The tenant's day.</param>
    public IEnumerable<Gap> GapsOf(bool processesOnly, DateOnly today)
    {
        if (Retired || State is ProvisionState.Ended) yield break;
        if (Fields.ControlMethod is ProvisionControl.None && (!processesOnly || Fields.What is ProvisionKind.Process)) yield return Gaps.Open("R-8.1-4", "Nobody sees whether its provider keeps what was agreed: say how it is controlled.");
        if (NextReviewOn < today) yield return Gaps.Warn("8.1-C5", $"It was to be reviewed by {Words.Of(NextReviewOn)}.");
    }

    private ExternalProvisionAdded Told => new(Id, Fields.Name, Words.Of(Fields.What!.Value), Words.Of(Fields.Criticality!.Value), Fields.InScope);

    private void Take(ProvisionFields fields, string action)
    {
        (Fields, NextReviewOn) = (fields, ReviewedOn.AddMonths(fields.ReviewIntervalMonths));
        Link();
        Did(action);
    }

    private Refusal? Only(string what) =>
        Retired ? CommonRefusals.Deleted
        : State is ProvisionState.InUse ? null
        : new Refusal("provision-state", $"You cannot {what} an external provision that is ended.", RefusalKind.State);

    private static IReadOnlyList<Refusal> Refusals(ProvisionFields fields)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields), .. LinkRefusals.Of(fields.Links, "links", ControlRefusals.LinkKinds, ControlRefusals.Foreign)];
        if (fields.Criticality is Criticality.High && string.IsNullOrWhiteSpace(fields.ExitPlan)) refusals.Add(Refusal.Invalid("exitPlan", "required", "So much depends on it: say how to get away from it."));
        return refusals;
    }
}
