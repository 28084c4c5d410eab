using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Gateway.Rates;

/// <summary>Configuration section <c>RateLimits</c>.</summary>
sealed class RateLimits
{
    /// <summary>For each caller with a valid token: a person, or an API client.</summary>
    public RateLimit Caller { get; init; } = new() { Burst = 300, PerSecond = 20 };

    /// <summary>For each network address without one: a page of the web UI and its assets are some twenty requests.</summary>
    public RateLimit Address { get; init; } = new() { Burst = 600, PerSecond = 40 };

    /// <summary>For each network address, at sign-in and at the token endpoint.</summary>
    public RateLimit SignIn { get; init; } = new() { Burst = 120, PerSecond = 2 };
}

/// <summary>A bucket of <see cref="Burst"/> requests that refills by <see cref="PerSecond"/>.</summary>
sealed class RateLimit
{
    [Range(1, int.MaxValue)]
    public int Burst { get; init; }

    [Range(1, int.MaxValue)]
    public int PerSecond { get; init; }
}
