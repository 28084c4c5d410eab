namespace IsmsCloud.Gateway.Rates;

/// <summary>Configuration section <c>RateLimits</c>.</summary>
sealed class RateLimits
{
    /// <summary>For each caller with a valid token: a person, or an API client.</summary>
    public RateLimit Caller { get; init; } = new() { Burst = 300, PerMinute = 1200 };

    /// <summary>For each network address without one: a page of the web UI and its assets are some twenty requests.</summary>
    public RateLimit Address { get; init; } = new() { Burst = 600, PerMinute = 2400 };

    /// <summary>For each network address, where forms of sign-in are sent to; a whole office may share one.</summary>
    public RateLimit SignIn { get; init; } = new() { Burst = 120, PerMinute = 120 };
}

/// <summary>A bucket of <see cref="Burst"/> requests that refills evenly, by <see cref="PerMinute"/> requests a minute.</summary>
sealed class RateLimit
{
    public int Burst { get; init; }

    public int PerMinute { get; init; }

    internal bool IsUsable => this is { Burst: > 0, PerMinute: > 0 };

    internal int SecondsFor(long requests) => (int)Math.Ceiling(requests * 60.0 / PerMinute);
}
