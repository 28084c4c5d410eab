using IsmsCloud.Identity.Storage;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Writes the security events that a person can read about their own account.</summary>
internal sealed class SecurityLog(IdentityDb db, IHttpContextAccessor http, TimeProvider time)
{
    public async Task Write(Guid account, SecurityEventKind kind, CancellationToken ct, string detail = "")
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
        await db.SaveChangesAsync(ct);
    }
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
