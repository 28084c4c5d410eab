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
        var full = (int)Math.Ceiling((limit.Burst - left) / (double)limit.PerSecond);
        return new(lease.IsAcquired, limit.Burst, left, full);
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();

    static RateLimit LimitOf(RateLimits limits, CallerKind kind) => kind switch
    {
        CallerKind.Token => limits.Caller,
        CallerKind.Address => limits.Address,
        CallerKind.SignIn => limits.SignIn,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    static TokenBucketRateLimiterOptions Bucket(RateLimit limit) => new()
    {
        TokenLimit = limit.Burst,
        TokensPerPeriod = limit.PerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        AutoReplenishment = false,
    };
}

/// <summary>What taking one request out of a bucket gave; <paramref name="Reset"/> is in seconds until it is full.</summary>
readonly record struct Taken(bool Granted, int Limit, long Left, int Reset);
