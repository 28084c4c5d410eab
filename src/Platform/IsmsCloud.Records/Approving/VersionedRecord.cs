using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records;

/// <summary>
/// A record that is written as a draft, frozen by an approval, in force from a day on and superseded by the next one.
/// Its refusals and the actions of its history are named after its kind.
/// </summary>
/// <typeparam name="TFields">Its editable fields; all of them are what an approval is about.</typeparam>
public abstract class VersionedRecord<TFields> : Record, IInForce
    where TFields : class, new()
{
    /// <summary>Where it stands.</summary>
    public VersionState State { get; private set; }

    /// <summary>Its content.</summary>
    public TFields Fields { get; private set; } = new();

    /// <summary>Everybody who wrote on it.</summary>
    public IReadOnlyList<Person> Authors { get; private set; } = [];

    /// <summary>Who put it before its approver.</summary>
    public Person? SubmittedBy { get; private set; }

    /// <summary>The reviewer's comment where it was returned and not submitted again.</summary>
    public string? ReturnedWith { get; private set; }

    /// <summary>The signature that froze it.</summary>
    public Approval? Approval { get; private set; }

    /// <summary>Whether one of its authors signed, as small organisations may.</summary>
    public bool ApprovedByAuthor { get; private set; }

    /// <inheritdoc />
    public DateTimeOffset? CurrentSince { get; private set; }

    /// <summary>When another one took its place.</summary>
    public DateTimeOffset? SupersededAt { get; private set; }

    /// <inheritdoc />
    public override string StateWord => Words.Of(State);

    /// <summary>Names of what can be done to it, by its state.</summary>
    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        VersionState.Draft => ["edit", "submit", "delete"],
        VersionState.InReview => ["approve", "return"],
        VersionState.Approved => ["bringIntoEffect"],
        VersionState.Current or VersionState.Superseded => [],
        _ => [],
    };

    /// <inheritdoc />
    protected override object Material => Fields;

    /// <summary>The day from which it holds.</summary>
    protected abstract DateOnly? EffectiveFrom { get; }

    /// <summary>The role whose approval it needs.</summary>
    protected abstract Approvals Signing { get; }

    /// <summary>What stands against the fields of a draft.</summary>
    protected abstract IReadOnlyList<Refusal> OfDraft(TFields fields);

    /// <summary>Whatever a draft may leave open but a reviewer must find.</summary>
    protected abstract IReadOnlyList<Refusal> OfSubmission();

    /// <summary>What stands between it and its approval.</summary>
    protected abstract IEnumerable<Refusal> Gate();

    /// <summary>The events of an approval.</summary>
    protected abstract IEnumerable<object> Approved(bool inEffect, DateTimeOffset now);

    /// <summary>The event of taking effect on a later day than its approval.</summary>
    protected abstract object TookEffect(DateTimeOffset now);

    /// <summary>Edits a draft.</summary>
    public IReadOnlyList<Refusal> Revise(TFields fields, Person author)
    {
        if (Only("edit", VersionState.Draft) is { } no) return [no];
        return Take(fields, author, $"{Kind}.revised");
    }

    /// <summary>Puts it before its approver.</summary>
    public IReadOnlyList<Refusal> Submit(Person by)
    {
        if (Only("submit", VersionState.Draft) is { } no) return [no];
        if (OfSubmission() is { Count: > 0 } refusals) return refusals;
        (State, SubmittedBy, ReturnedWith) = (VersionState.InReview, by, null);
        Did($"{Kind}.submitted");
        return [];
    }

    /// <summary>Returns it to its authors.</summary>
    public IReadOnlyList<Refusal> Return(ReturnRequest request, Caller caller)
    {
        if (Only("return", VersionState.InReview) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (Signing.RoleMissing(caller) is { } missing) return [missing];
        (State, ReturnedWith) = (VersionState.Draft, request.Comment);
        Did($"{Kind}.returned", request.Comment);
        return [];
    }

    /// <summary>Freezes it, and puts it in force where its day has come.</summary>
    public IReadOnlyList<Refusal> Approve(ApprovalRequest request, Caller caller, TenantProfile profile, DateTimeOffset now)
    {
        if (Only("approve", VersionState.InReview) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (Signing.Objections(caller, Authors, profile.SmallOrganisation, request.ContentHash, ContentHash).ToList() is { Count: > 0 } objections) return objections;
        if (Gate().ToList() is { Count: > 0 } barred) return barred;
        (Approval, ApprovedByAuthor) = (Signing.Sign(caller, ContentHash, [], request.Statement, now), Approvals.IsAuthor(caller, Authors));
        var inEffect = EffectiveFrom <= profile.DayOf(now);
        (State, CurrentSince) = inEffect ? (VersionState.Current, now) : (VersionState.Approved, (DateTimeOffset?)null);
        Did($"{Kind}.approved", request.Statement, [.. Approved(inEffect, now)]);
        return [];
    }

    /// <summary>Puts it in force where it was approved ahead of its day.</summary>
    public IReadOnlyList<Refusal> TakeEffect(DateOnly today, DateTimeOffset now)
    {
        if (Only("bring into effect", VersionState.Approved) is { } no) return [no];
        if (today < EffectiveFrom) return [VersionRefusals.NotYetEffective(EffectiveFrom.Value)];
        (State, CurrentSince) = (VersionState.Current, now);
        Did($"{Kind}.took-effect", null, TookEffect(now));
        return [];
    }

    /// <inheritdoc />
    public bool Supersede(DateTimeOffset now)
    {
        if (State is not VersionState.Current) return false;
        (State, SupersededAt) = (VersionState.Superseded, now);
        Did($"{Kind}.superseded");
        return true;
    }

    /// <summary>Takes a draft out of the register.</summary>
    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Only("delete", VersionState.Draft) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        Retired = true;
        Did($"{Kind}.deleted", reason);
        return [];
    }

    /// <summary>Counts people as its authors who worked on what it is made of, beside those who edited its fields.</summary>
    protected void WrittenBy(IReadOnlyList<Person> people) => Authors = [.. Authors.Concat(people).DistinctBy(person => person.Id)];

    /// <summary>Takes over fields, unless something stands against them.</summary>
    protected IReadOnlyList<Refusal> Take(TFields fields, Person author, string action)
    {
        if (OfDraft(fields) is { Count: > 0 } refusals) return refusals;
        Fields = fields;
        if (Authors.All(a => a.Id != author.Id)) Authors = [.. Authors, author];
        Link();
        Did(action);
        return [];
    }

    private Refusal? Only(string what, VersionState state) =>
        Retired ? CommonRefusals.Deleted
        : State == state ? null
        : VersionRefusals.NotFrom(State, what, Kind, frozen: Approval is not null);
}

/// <summary>Why a version does not take a step.</summary>
public static class VersionRefusals
{
    /// <summary>Its day has not come.</summary>
    public static Refusal NotYetEffective(DateOnly from) =>
        new("not-yet-effective", $"It takes effect on {from:yyyy-MM-dd}, not before.", RefusalKind.State, Path: "effectiveFrom");

    /// <summary>Its state does not allow it, or an approval froze it (R-0-1).</summary>
    public static Refusal NotFrom(VersionState state, string what, string kind, bool frozen) => new(
        frozen ? "frozen" : "state-refused",
        $"You cannot {what} a {kind.Replace('-', ' ')} that is {Words.Spoken(state.ToString())}{(frozen ? ": an approval froze it. Begin a new version." : ".")}",
        RefusalKind.State,
        frozen ? "R-0-1" : null);
}
