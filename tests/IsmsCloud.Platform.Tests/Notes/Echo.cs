using IsmsCloud.Messaging;
using IsmsCloud.Revisions;

namespace IsmsCloud.Platform.Tests.Notes;

/// <summary>What the reaction to a note leaves behind: one per delivered note, however often it is delivered.</summary>
[Kind("echo", "ECH")]
public sealed class Echo : Aggregate
{
    private Echo()
    {
    }

    public string Heard { get; private set; } = "";

    public Guid NoteId { get; private set; }

    public static Echo Of(Guid note, string title)
    {
        var echo = new Echo { NoteId = note, Heard = title };
        echo.Did("echo.heard");
        return echo;
    }
}

internal sealed class WhenNoteWritten(RevisionStore<Echo> echoes, Failures failures) : IHandle<NoteWritten>
{
    public async Task Handle(NoteWritten integrationEvent, EventInfo info, CancellationToken ct)
    {
        failures.Before(integrationEvent.Title);
        await echoes.Save(Echo.Of(integrationEvent.NoteId, integrationEvent.Title), ct);
    }
}

/// <summary>Lets a test make handlers fail.</summary>
internal sealed class Failures
{
    private int _left;

    public string? OnTitle { get; set; }

    public int Times { set => _left = value; }

    public int Calls;

    public void Before(string title)
    {
        Interlocked.Increment(ref Calls);
        if (title == OnTitle && Interlocked.Decrement(ref _left) >= 0) throw new InvalidOperationException("As the test asked for.");
    }
}
