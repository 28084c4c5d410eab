using IsmsCloud.Identity.Storage;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Accounts;

/// <summary>The security events that a person can read about their own account.</summary>
internal sealed class SecurityLog(IdentityDb db, IHttpContextAccessor http, TimeProvider time)
{
    private static readonly SecurityEventKind[] SetPassword =
        [SecurityEventKind.AccountCreated, SecurityEventKind.PasswordChanged, SecurityEventKind.PasswordReset];

    /// <summary>Adds an event to what the caller saves next.</summary>
    public void Add(Guid account, SecurityEventKind kind, string detail = "")
    {
        var origin = Origin.Of(http.HttpContext);
        db.SecurityEvents.Add(new SecurityEvent
        {
            AccountId = account,
            At = time.GetUtcNow(),
            Kind = kind,
            Address = origin.Address,
            Device = origin.Device,
            Detail = detail,
        });
    }

    public async Task Write(Guid account, SecurityEventKind kind, CancellationToken ct, string detail = "")
    {
        Add(account, kind, detail);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The newest events first, from the one before <paramref name="before"/> on.</summary>
    public async Task<IReadOnlyList<SecurityEvent>> Of(Guid account, Guid? before, int count, CancellationToken ct) =>
        await db.SecurityEvents.AsNoTracking().Where(e => e.AccountId == account && (before == null || e.Id < before))
            .OrderByDescending(e => e.Id).Take(count).ToListAsync(ct);

    public Task<DateTimeOffset> PasswordSince(Guid account, CancellationToken ct) => db.SecurityEvents
        .Where(e => e.AccountId == account && SetPassword.Contains(e.Kind)).OrderByDescending(e => e.Id).Select(e => e.At).FirstOrDefaultAsync(ct);
}

/// <summary>Where a request came from, as far as it says.</summary>
internal sealed record Origin(string Address, string Device)
{
    public static Origin Of(HttpContext? http)
    {
        if (http is null) return new Origin("", "");
        var device = http.Request.Headers.UserAgent.ToString();
        return new Origin(http.Connection.RemoteIpAddress?.ToString() ?? "", device.Length > 300 ? device[..300] : device);
    }
}
