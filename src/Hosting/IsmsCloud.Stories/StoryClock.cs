namespace IsmsCloud.Stories;

/// <summary>The system's clock, but for whoever tells a story: there it shows the story's time. Nobody else sees that.</summary>
internal sealed class StoryClock : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> _told = new();

    public override DateTimeOffset GetUtcNow() => _told.Value ?? base.GetUtcNow();

    /// <summary>From here to the end of the asynchronous method that calls it.</summary>
    public void Tell(DateTimeOffset moment) => _told.Value = moment;
}
