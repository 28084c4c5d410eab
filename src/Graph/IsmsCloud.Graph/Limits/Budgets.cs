using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Limits;

/// <summary>What each client may still spend: a bucket of points that refills evenly; full buckets are forgotten.</summary>
internal sealed class Budgets(IOptions<GraphLimits> options) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket(options.Value)));

    public Charge Take(string client, int cost)
    {
        var limits = options.Value;
        using var lease = _limiter.AttemptAcquire(client, cost);
        var left = _limiter.GetStatistics(client)?.CurrentAvailablePermits ?? 0;
        return new Charge(lease.IsAcquired, cost, limits.Burst, left, Seconds(limits.Burst - left), Seconds(Math.Max(1, cost - left)));

        int Seconds(long points) => (int)Math.Ceiling(points * 60.0 / limits.PerMinute);
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private static TokenBucketRateLimiterOptions Bucket(GraphLimits limits)
    {
        var atOnce = Math.Max(1, limits.PerMinute / 60);
        return new()
        {
            TokenLimit = limits.Burst,
            TokensPerPeriod = atOnce,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) * atOnce / limits.PerMinute,
            AutoReplenishment = false,
        };
    }
}

/// <summary>What an operation cost, and how the client's budget stands: the seconds until it is full, and until it has enough for this.</summary>
internal sealed record Charge(bool Granted, int Cost, int Limit, long Left, int Full, int Next)
{
    /// <summary>As <c>extensions.cost</c>.</summary>
    public IReadOnlyDictionary<string, object?> ToExtension() =>
        new Dictionary<string, object?> { ["requested"] = Cost, ["limit"] = Limit, ["remaining"] = Left, ["reset"] = Full };

    /// <summary>As headers, in the way of the gateway's <c>RateLimit-*</c>, which count requests.</summary>
    public void Tell(IHeaderDictionary headers)
    {
        headers["Cost-Requested"] = Cost.ToString(CultureInfo.InvariantCulture);
        headers["Cost-Limit"] = Limit.ToString(CultureInfo.InvariantCulture);
        headers["Cost-Remaining"] = Left.ToString(CultureInfo.InvariantCulture);
        headers["Cost-Reset"] = Full.ToString(CultureInfo.InvariantCulture);
        if (!Granted) headers.RetryAfter = Next.ToString(CultureInfo.InvariantCulture);
    }
}
