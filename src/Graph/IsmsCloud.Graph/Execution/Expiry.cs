namespace IsmsCloud.Graph.Execution;

/// <summary>How long a token lasts.</summary>
internal static class Expiry
{
    // What a timer takes at most; no token of ours lasts as long.
    private static readonly TimeSpan Most = TimeSpan.FromDays(40);

    public static TimeSpan Left(DateTimeOffset? expires, TimeProvider time) =>
        expires is { } at ? TimeSpan.FromTicks(Math.Clamp((at - time.GetUtcNow()).Ticks, 1, Most.Ticks)) : Most;
}
