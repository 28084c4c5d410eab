using IsmsCloud.Messaging;
using IsmsCloud.Revisions;

namespace IsmsCloud.Platform.Tests.Notes;

/// <summary>The record of a service as small as one can be, to try the platform with.</summary>
[Kind("note", "NOT", Tallied = true)]
public sealed class Note : Aggregate
{
    private Note()
    {
    }

    public NoteFields Fields { get; private set; } = new("");

    public int Edits { get; private set; }

    protected override object Material => new { Fields.Title, Fields.Tags };

    public static Note Write(NoteFields fields)
    {
        var note = new Note { Fields = fields };
        note.Did("note.written", events: new NoteWritten(note.Id, fields.Title));
        return note;
    }

    public Refusal? Revise(NoteFields fields, string? reason = null)
    {
        if (fields.Title.Length == 0) return Refusal.Invalid("title", "title-missing", "A note has a title.");
        if (fields.Title == "forbidden") return new Refusal("title-forbidden", "Not that one.", Rule: "R-4.1-5", Path: "title");
        (Fields, Edits) = (fields, Edits + 1);
        Did("note.revised", reason, new NoteWritten(Id, fields.Title));
        return null;
    }

    public Refusal? Delete(string reason)
    {
        Retired = true;
        Did("note.deleted", reason);
        return null;
    }
}

public sealed record NoteFields(string Title, NoteMood Mood = NoteMood.Plain, IReadOnlyList<string>? Tags = null, DateOnly? DueOn = null, decimal? Cost = null, int? Rank = null);

public enum NoteMood
{
    Plain,
    Urgent,
}

[Event("notes.note-written")]
public sealed record NoteWritten(Guid NoteId, string Title);

[Event("notes.nudged")]
public sealed record Nudged(string Why);

public sealed record NoteDto(Guid Id, string Ref, int Version, bool Retired, DateTimeOffset UpdatedAt, NoteFields Fields)
{
    public static NoteDto From(Note note) => new(note.Id, note.Ref, note.Version, note.Retired, note.UpdatedAt, note.Fields);
}
