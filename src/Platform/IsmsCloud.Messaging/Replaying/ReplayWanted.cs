namespace IsmsCloud.Messaging;

/// <summary>A service listens to events from now on, and asks whoever published any before to say them again, to it alone.</summary>
/// <param name="Events">What it listens to, and where.</param>
/// <param name="Until">When its queues were there: what was saved later reaches them by itself.</param>
[Event("platform.replay-wanted")]
internal sealed record ReplayWanted(IReadOnlyList<WantedEvent> Events, DateTimeOffset Until);

/// <param name="Name">Pinned name of the event.</param>
/// <param name="Queue">The queue that it goes to.</param>
internal sealed record WantedEvent(string Name, string Queue);
