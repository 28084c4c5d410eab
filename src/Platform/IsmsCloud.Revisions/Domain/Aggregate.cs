namespace IsmsCloud.Revisions;

/// <summary>
/// A record of the ISMS, kept as a chain of revisions. Subclasses are sealed, have public properties with private
/// setters (these are its stored state) and call <see cref="Did"/> once in each operation that changes them.
/// </summary>
public abstract class Aggregate
{
    private readonly List<object> _events = [];

    /// <summary>UUIDv7, made with the record.</summary>
    public Guid Id { get; protected set; } = Guid.CreateVersion7();

    /// <summary>The human number, unique per tenant and kind, never reused: <c>ISS-0042</c>. Given by the store at the first save.</summary>
    public string Ref { get; internal set; } = "";

    /// <summary>The revision that this state is: 1 after the first save, 0 before.</summary>
    public int Version { get; internal set; }

    /// <summary>Hash of the revision that this state is; empty before the first save.</summary>
    public string Hash { get; internal set; } = "";

    /// <summary>Hash of <see cref="Material"/> at the revision that this state is; empty before the first save.</summary>
    public string ContentHash { get; internal set; } = "";

    /// <summary>When the record was first saved.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>When this revision was saved.</summary>
    public DateTimeOffset UpdatedAt { get; internal set; }

    /// <summary>True once the record is deleted; deleting is a revision too, and lists leave it out.</summary>
    public bool Retired { get; protected set; }

    /// <summary>
    /// What an approval is about: a change of it makes approvals of this record, and of records that cite it, stale.
    /// An anonymous object or record of the fields that matter; the whole state unless overridden.
    /// </summary>
    protected internal virtual object Material => this;

    /// <summary>Whether an operation changed it since it was loaded or saved.</summary>
    public bool HasChanged => Action is not null;

    internal string? Action { get; private set; }

    internal string? Reason { get; private set; }

    internal IReadOnlyList<object> Events => _events;

    /// <summary>States what this operation did; the store writes it into the revision.</summary>
    /// <param name="action">Past tense, with the kind before it: <c>issue.retired</c>.</param>
    /// <param name="reason">Why, in the actor's words, where the rule asks for one.</param>
    /// <param name="events">Integration events (records of a Contracts project) to be published once it is saved.</param>
    protected void Did(string action, string? reason = null, params object[] events)
    {
        Action = Action is null || Action == action ? action : $"{Action}+{action}";
        Reason = reason ?? Reason;
        _events.AddRange(events);
    }

    /// <summary>Whether it was never saved and no event names it yet.</summary>
    protected bool IsUntold => Version == 0 && _events.Count == 0;

    /// <summary>Gives a new record an id that follows from where it comes from, so that what is made twice is one record.</summary>
    /// <exception cref="InvalidOperationException">It was saved, or an event names the id that it had.</exception>
    protected void Become(Guid id)
    {
        if (!IsUntold) throw new InvalidOperationException("An id is given before the first save and before the first event.");
        Id = id;
    }

    internal void Saved(int version, string hash, string contentHash, DateTimeOffset at)
    {
        (Version, Hash, ContentHash, UpdatedAt) = (version, hash, contentHash, at);
        if (version == 1) CreatedAt = at;
        (Action, Reason) = (null, null);
        _events.Clear();
    }
}
