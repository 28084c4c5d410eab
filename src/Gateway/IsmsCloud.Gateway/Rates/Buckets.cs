using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Gateway.Rates;

/// <summary>One bucket of requests for each caller; buckets that are full again are forgotten.</summary>
sealed class Buckets(IOptions<RateLimits> options) : IAsyncDisposable
{
    readonly PartitionedRateLimiter<Caller> limiter = PartitionedRateLimiter.Create<Caller, Caller>(caller =>
        RateLimitPartition.GetTokenBucketLimiter(caller, key => Bucket(LimitOf(options.Value, key.Kind))));

    public Taken Take(Caller caller)
    {
        var limit = LimitOf(options.Value, caller.Kind);
        using var lease = limiter.AttemptAcquire(caller);
        var left = limiter.GetStatistics(caller)?.CurrentAvailablePermits ?? 0;
        return new(lease.IsAcquired, limit.Burst, left, limit.SecondsFor(limit.Burst - left), limit.SecondsFor(1));
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();

    static RateLimit LimitOf(RateLimits limits, CallerKind kind) => kind switch
    {
        CallerKind.Token => limits.Caller,
        CallerKind.Address => limits.Address,
        CallerKind.SignIn => limits.SignIn,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static TokenBucketRateLimiterOptions Bucket(RateLimit limit)
    {
        // Once a second is often enough; slower limits take as long as one request needs.
        var atOnce = Math.Max(1, limit.PerMinute / 60);
        return new()
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = atOnce,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * atOnce / limit.PerMinute,
            AutoReplenishment = false,
        };
    }
}

/// <summary>What taking one request out of a bucket gave: <paramref name="Full"/> and <paramref name="Next"/> are the seconds until it is full, and until there is another.</summary>
readonly record struct Taken(bool Granted, int Limit, long Left, int Full, int Next);
