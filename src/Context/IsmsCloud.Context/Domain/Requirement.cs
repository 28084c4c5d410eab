using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>What an interested party asks for (4.2 b), and what the ISMS does about it (4.2 c).</summary>
[Kind(RecordKinds.Requirement, "REQ")]
internal sealed partial class Requirement : Record
{
    private Requirement()
    {
    }

    public RequirementState State { get; private set; }

    public RequirementFields Fields { get; private set; } = new();

    /// <summary>The decision in force; null while undecided.</summary>
    public RequirementDecision? Decision { get; private set; }

    /// <summary>A "no" that waits for top management; the decision in force stays until then.</summary>
    public RequirementDecision? Proposed { get; private set; }

    public Approval? DecisionApproval { get; private set; }

    public bool ApprovedOwnDecision { get; private set; }

    public Guid? SupersededBy { get; private set; }

    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    public DateOnly ReviewedOn { get; private set; }

    /// <summary>Stored, so that the register can be sorted by it.</summary>
    public DateOnly NextReviewOn { get; private set; }

    /// <summary>Stored beside the fields, so that a party's requirements can be found.</summary>
    public Guid PartyId { get; private set; }

    public AddressedByIsms Addressed { get; private set; }

    public override string Title => Fields.Title;

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is RequirementState.Superseded or RequirementState.Ended;

    public override IEnumerable<Edge> Edges =>
    [
        .. Edge.To(RecordKinds.InterestedParty, PartyId, "requirement-of", "requires", carries: false, "partyId"),
        .. Edge.Of(Fields.Fulfils, "fulfils", carries: true),
        .. Edge.Of(Fields.Links, "links", carries: false),
        .. Edge.To(RecordKinds.Requirement, SupersededBy, "superseded-by", "supersedes", carries: true, "supersededBy"),
    ];

    public override IEnumerable<Edge> Files => Edge.ToFile(Fields.ExternalDocument?.AttachmentId, "externalDocument.attachmentId");

    public bool Binds => Fields.Kind is RequirementKind.Legal or RequirementKind.Regulatory or RequirementKind.Contractual;

    public bool IsLive => !Retired && !IsOver;

    public bool IsAddressed => Addressed is AddressedByIsms.Yes or AddressedByIsms.Partly;

    // The proposed decision stands in for the one in force, so that approving it does not change what was approved.
    protected override object Material => new
    {
        Fields.PartyId,
        Fields.Title,
        Fields.Text,
        Fields.Kind,
        Fields.SourceRef,
        Fields.ExternalDocument,
        Fields.ValidFrom,
        Fields.ValidTo,
        Fields.Penalty,
        (Proposed ?? Decision)?.AddressedByIsms,
        (Proposed ?? Decision)?.Reason,
        Ended = IsOver,
    };

    public static Made<Requirement> Capture(RequirementFields fields, DateOnly today) => Made.Unless(RequirementRefusals.Of(fields), () =>
    {
        var requirement = new Requirement { ReviewedOn = today };
        requirement.Take(fields);
        requirement.Did("requirement.captured");
        return requirement;
    });

    public IReadOnlyList<Refusal> Revise(RequirementFields fields, TenantProfile profile)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (!IsLive) return [RequirementRefusals.Over(State)];
        if (RequirementRefusals.Of(fields) is { Count: > 0 } refusals) return refusals;
        var (before, wasApproved) = (Essence(Fields), IsSettled);
        var old = Fields;
        Take(fields);
        if (State is RequirementState.Active && wasApproved && !IsSettled) return Back(old, RequirementRefusals.NoNeedsApproval);
        Did("requirement.revised", null, State is RequirementState.Active && before != Essence(fields) ? Changed(profile) : []);
        return [];
    }

    public IReadOnlyList<Refusal> Analyse(Because because)
    {
        if (Stop(because) is { Count: > 0 } refusals) return refusals;
        if (State is not RequirementState.Captured) return [RequirementRefusals.NotFrom(State, "analysed")];
        State = RequirementState.Analysed;
        Did("requirement.analysed", because.Reason);
        return [];
    }

    public IReadOnlyList<Refusal> Activate(Because because, TenantProfile profile)
    {
        if (Stop(because) is { Count: > 0 } refusals) return refusals;
        if (State is not RequirementState.Analysed) return [RequirementRefusals.NotFrom(State, "active")];
        if (Proposed is not null || !IsSettled) return [RequirementRefusals.NoNeedsApproval];
        if (Decision is null && profile.Is2022) return [RequirementRefusals.Undecided];
        State = RequirementState.Active;
        Did("requirement.activated", because.Reason, [
            new RequirementActivated(Id, Fields.PartyId!.Value, Fields.Title, Words.Of(Fields.Kind!.Value), Words.Of(Addressed)), .. Needs("activated", profile)]);
        return [];
    }

    public IReadOnlyList<Refusal> End(EndRequirementRequest request, TenantProfile profile)
    {
        if (Stop(request) is { Count: > 0 } refusals) return refusals;
        if (State is not RequirementState.Active) return [RequirementRefusals.NotFrom(State, "ended")];
        if (request.SupersededBy == Id) return [Refusal.Invalid("supersededBy", "itself", "A requirement does not supersede itself.")];
        State = request.SupersededBy is null ? RequirementState.Ended : RequirementState.Superseded;
        (SupersededBy, Proposed) = (request.SupersededBy, null);
        Link();
        Did(SupersededBy is null ? "requirement.ended" : "requirement.superseded", request.Reason, [
            new RequirementEnded(Id, Fields.PartyId!.Value, Fields.Title, request.Reason, SupersededBy), .. Needs("ended", profile)]);
        return [];
    }

    public IReadOnlyList<Refusal> Review(ReviewRequest review, Person by, DateTimeOffset now, DateOnly today, TenantProfile profile)
    {
        if (Stop(review) is { Count: > 0 } refusals) return refusals;
        if (!IsLive) return [RequirementRefusals.Over(State)];
        if (review.Outcome is ReviewOutcome.Withdrawn && End(new EndRequirementRequest { Reason = review.Note }, profile) is { Count: > 0 } no) return no;
        Reviews = [.. Reviews, new Review(by, now, review.Outcome!.Value, review.Note)];
        (ReviewedOn, NextReviewOn) = (today, today.AddMonths(Fields.ReviewIntervalMonths));
        Did("requirement.reviewed", review.Note);
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason, bool cited)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        if (State is RequirementState.Active) return [RequirementRefusals.ActiveIsEnded];
        if (cited) return [RequirementRefusals.CitedByApprovedScope];
        Retired = true;
        Did("requirement.deleted", reason);
        return [];
    }

    private IReadOnlyList<Refusal> Stop(object request) => Retired ? [CommonRefusals.Deleted] : FieldLimits.Check(request);

    private void Take(RequirementFields fields)
    {
        (Fields, PartyId) = (fields, fields.PartyId!.Value);
        Link();
        NextReviewOn = ReviewedOn.AddMonths(fields.ReviewIntervalMonths);
    }

    private IReadOnlyList<Refusal> Back(RequirementFields old, Refusal refusal)
    {
        Take(old);
        return [refusal];
    }

    // What others hang on; owner, review interval and links are not.
    private static RequirementFields Essence(RequirementFields fields) =>
        fields with { Owner = null, Links = [], Fulfils = [], ReviewIntervalMonths = 12, ClimateRelated = false };

    private object[] Changed(TenantProfile profile) =>
        [new RequirementChanged(Id, Fields.PartyId!.Value, Fields.Title, Words.Of(Fields.Kind!.Value), Words.Of(Addressed)), .. Needs("changed", profile)];

    private IEnumerable<object> Needs(string what, TenantProfile profile) =>
        profile.Is2022 ? [new InterestedPartyNeedsChanged(Fields.PartyId!.Value, Id, Fields.Title, what)] : [];
}
