using System.Threading.RateLimiting;

namespace IsmsCloud.Identity.Accounts;

/// <summary>
/// How often one address, and one account name, may try. Counted alike for names that have no account, so that the limit
/// tells nothing either.
/// </summary>
internal sealed class Attempts(IConfiguration configuration) : IDisposable
{
    private readonly PartitionedRateLimiter<Attempt> _limiter = PartitionedRateLimiter.Create<Attempt, Attempt>(attempt =>
        RateLimitPartition.GetSlidingWindowLimiter(attempt, a => new SlidingWindowRateLimiterOptions
        {
            Window = TimeSpan.FromMinutes(5),
            SegmentsPerWindow = 5,
            PermitLimit = configuration.GetValue($"Identity:Attempts:{a.Limit}", Default(a.Limit)),
        }));

    /// <param name="deed">What is tried; each deed has its own count.</param>
    public bool Allow(string deed, HttpContext http, string? email) =>
        Allow(Limit.PerAddress, deed, http.Connection.RemoteIpAddress?.ToString() ?? "")
        && (email is null || Allow(Limit.PerAccount, deed, email.Trim().ToUpperInvariant()));

    /// <summary>Whether another mail may be caused to this address: nobody's mailbox is flooded through us.</summary>
    public bool AllowMail(string email) => Allow(Limit.MailsPerAddress, "mail", email.Trim().ToUpperInvariant());

    public void Dispose() => _limiter.Dispose();

    private bool Allow(Limit limit, string deed, string who) => _limiter.AttemptAcquire(new Attempt(limit, deed, who)).IsAcquired;

    // A whole office may stand behind one network address; passwords are also counted by account.
    private static int Default(Limit limit) => limit switch
    {
        Limit.PerAddress => 200,
        Limit.PerAccount => 15,
        Limit.MailsPerAddress => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(limit)),
    };

    private enum Limit
    {
        PerAddress,
        PerAccount,
        MailsPerAddress,
    }

    private readonly record struct Attempt(Limit Limit, string Deed, string Who);
}
