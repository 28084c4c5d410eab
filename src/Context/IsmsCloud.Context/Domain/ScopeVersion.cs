using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Domain;

/// <summary>Where the ISMS holds (4.3): written as a draft, frozen by top management's approval, superseded by the next one.</summary>
[Kind(RecordKinds.ScopeVersion, "SCP")]
internal sealed partial class ScopeVersion : Record, IInForce
{
    private ScopeVersion()
    {
    }

    public ScopeState State { get; private set; }

    public ScopeFields Fields { get; private set; } = new();

    public IReadOnlyList<Person> Authors { get; private set; } = [];

    public Person? SubmittedBy { get; private set; }

    public string? ReturnedWith { get; private set; }

    public ScopeDocument? Document { get; private set; }

    /// <summary>The generated scope statement, kept as it was signed; null where the document is a file.</summary>
    public string? DocumentText { get; private set; }

    public Approval? Approval { get; private set; }

    public bool ApprovedByAuthor { get; private set; }

    public DateTimeOffset? CurrentSince { get; private set; }

    public DateTimeOffset? SupersededAt { get; private set; }

    public override string Title => $"Scope version {Number}";

    public override string StateWord => Words.Of(State);

    public override IEnumerable<Edge> Edges =>
    [
        .. Edge.To(RecordKinds.Issue, Fields.ConsideredIssues, "considers", "considered-by", carries: false, "consideredIssues"),
        .. Edge.To(RecordKinds.Requirement, Fields.ConsideredRequirements, "considers", "considered-by", carries: false, "consideredRequirements"),
        .. Edge.To(RecordKinds.Interface, Fields.Interfaces, "lists", "listed-by", carries: false, "interfaces"),
        .. Fields.Exclusions.SelectMany((e, i) => Edge.To(RecordKinds.Interface, e.InterfaceId, "lists", "listed-by", carries: false, $"exclusions[{i}].interfaceId")),
    ];

    public bool WasApproved => Approval is not null;

    protected override object Material => Fields;

    public static Made<ScopeVersion> Draft(ScopeFields fields, Person author) => Made.Unless(ScopeRefusals.OfDraft(fields), () =>
    {
        var version = new ScopeVersion();
        version.Take(fields, author);
        version.Did("scope-version.drafted");
        return version;
    });

    public IReadOnlyList<Refusal> Revise(ScopeFields fields, Person author)
    {
        if (Only("edit", ScopeState.Draft) is { } no) return [no];
        if (ScopeRefusals.OfDraft(fields) is { Count: > 0 } refusals) return refusals;
        Take(fields, author);
        Did("scope-version.revised");
        return [];
    }

    /// <param name="document">Made for the content as it stands.</param>
    /// <param name="text">The generated statement; null for a file.</param>
    public IReadOnlyList<Refusal> SetDocument(ScopeDocument document, string? text)
    {
        if (Only("set the document of", ScopeState.Draft) is { } no) return [no];
        (Document, DocumentText) = (document, text);
        Did("scope-version.document-set");
        return [];
    }

    /// <param name="by">Who submits it.</param>
    /// <param name="generated">Stands in where there is no file: an older generated statement is replaced.</param>
    public IReadOnlyList<Refusal> Submit(Person by, (ScopeDocument Document, string Text) generated)
    {
        if (Only("submit", ScopeState.Draft) is { } no) return [no];
        if (ScopeRefusals.OfSubmission(Fields) is { Count: > 0 } refusals) return refusals;
        if (Document?.AttachmentId is null) (Document, DocumentText) = generated;
        (State, SubmittedBy, ReturnedWith) = (ScopeState.InReview, by, null);
        Did("scope-version.submitted");
        return [];
    }

    public IReadOnlyList<Refusal> Return(ReturnRequest request, Caller caller)
    {
        if (Only("return", ScopeState.InReview) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (Signing.ByTopManagement.RoleMissing(caller) is { } missing) return [missing];
        (State, ReturnedWith) = (ScopeState.Draft, request.Comment);
        Did("scope-version.returned", request.Comment);
        return [];
    }

    public IReadOnlyList<Refusal> TakeEffect(DateOnly today, DateTimeOffset now)
    {
        if (Only("bring into effect", ScopeState.Approved) is { } no) return [no];
        if (today < Fields.EffectiveFrom) return [ScopeRefusals.NotYetEffective(Fields.EffectiveFrom.Value)];
        (State, CurrentSince) = (ScopeState.Current, now);
        Did("scope-version.took-effect", null, new ScopeVersionTookEffect(Id, Number, now));
        return [];
    }

    /// <summary>Another version took effect; only one is current.</summary>
    /// <returns>Whether it was current until now.</returns>
    public bool Supersede(DateTimeOffset now)
    {
        if (State is not ScopeState.Current) return false;
        (State, SupersededAt) = (ScopeState.Superseded, now);
        Did("scope-version.superseded");
        return true;
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Only("delete", ScopeState.Draft) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        Retired = true;
        Did("scope-version.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        ScopeState.Draft => ["edit", "setDocument", "submit", "delete"],
        ScopeState.InReview => ["approve", "return"],
        ScopeState.Approved => ["bringIntoEffect"],
        ScopeState.Current or ScopeState.Superseded => [],
        _ => [],
    };

    private void Take(ScopeFields fields, Person author)
    {
        Fields = fields;
        if (Authors.All(a => a.Id != author.Id)) Authors = [.. Authors, author];
        Link();
    }

    private Refusal? Only(string what, ScopeState state) =>
        Retired ? CommonRefusals.Deleted
        : State == state ? null
        : WasApproved ? ScopeRefusals.Frozen(State, what)
        : ScopeRefusals.NotFrom(State, what);
}
