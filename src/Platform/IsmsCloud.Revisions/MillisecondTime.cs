namespace IsmsCloud.Revisions;

/// <summary>The clock to the millisecond, which is what the engine keeps: what is answered after a save is what is read later.</summary>
/// <param name="source">The clock behind it.</param>
public sealed class MillisecondTime(TimeProvider source) : TimeProvider
{
    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        var now = source.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <inheritdoc />
    public override long GetTimestamp() => source.GetTimestamp();

    /// <inheritdoc />
    public override long TimestampFrequency => source.TimestampFrequency;
}
