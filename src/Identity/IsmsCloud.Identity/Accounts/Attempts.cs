using System.Threading.RateLimiting;

namespace IsmsCloud.Identity.Accounts;

/// <summary>
/// How often one address, and one account name, may try. Counted alike for names that have no account, so that the limit
/// tells nothing either.
/// </summary>
internal sealed class Attempts(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            Window = TimeSpan.FromMinutes(5),
            SegmentsPerWindow = 5,
            PermitLimit = key[0] is 'a'
                ? configuration.GetValue("Identity:Attempts:PerAddress", 60)
                : configuration.GetValue("Identity:Attempts:PerAccount", 15),
        }));

    /// <param name="deed">What is tried; each deed has its own count.</param>
    public bool Allow(string deed, HttpContext http, string? email) =>
        _limiter.AttemptAcquire($"a {deed} {http.Connection.RemoteIpAddress}").IsAcquired
        && (email is null || _limiter.AttemptAcquire($"n {deed} {email.Trim().ToUpperInvariant()}").IsAcquired);

    public void Dispose() => _limiter.Dispose();
}
