namespace IsmsCloud.Identity.Tests;

/// <summary>The real clock, set forward where a test wants it.</summary>
internal sealed class AdjustableTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
