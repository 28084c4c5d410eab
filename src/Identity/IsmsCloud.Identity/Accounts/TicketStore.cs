using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Accounts;

/// <summary>Keeps what a sign-in cookie stands for in PostgreSQL: the cookie is a random key, and ending the row ends the session.</summary>
internal sealed class TicketStore(IServiceScopeFactory scopes, IHttpContextAccessor http, TimeProvider time) : ITicketStore
{
    public const string SessionClaim = "sid";
    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(1);

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Secrets.New();
        var origin = Origin.Of(http.HttpContext);
        var now = time.GetUtcNow();
        var session = new SignInSession
        {
            CookieKeyHash = Hash(key),
            AccountId = AccountOf(ticket),
            Ticket = [],
            StartedAt = now,
            LastSeenAt = now,
            ExpiresAt = ticket.Properties.ExpiresUtc ?? now + DefaultLifetime,
            Address = origin.Address,
            Device = origin.Device,
        };
        ticket.Properties.Prove(now);
        session.Ticket = Serialize(ticket, session.Id);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
        db.Sessions.Add(session);
        await db.SaveChangesAsync(CancellationToken.None);
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Alive(scope, key) is not { } session) return;
        if (AccountOf(ticket) == session.AccountId)
        {
            session.Ticket = Serialize(ticket, session.Id);
            session.LastSeenAt = time.GetUtcNow();
            session.ExpiresAt = ticket.Properties.ExpiresUtc ?? session.ExpiresAt;
        }
        // A key never passes from one account to another: whoever planted it would be signed in with it.
        else session.EndedAt = time.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().SaveChangesAsync(CancellationToken.None);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Alive(scope, key) is not { } session) return null;
        await Seen(scope, session);
        return TicketSerializer.Default.Deserialize(session.Ticket);
    }

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Alive(scope, key) is not { } session) return;
        session.EndedAt = time.GetUtcNow();
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().SaveChangesAsync(CancellationToken.None);
    }

    private Task<SignInSession?> Alive(AsyncServiceScope scope, string key)
    {
        var (hash, now) = (Hash(key), time.GetUtcNow());
        return scope.ServiceProvider.GetRequiredService<IdentityDb>().Sessions
            .SingleOrDefaultAsync(s => s.CookieKeyHash == hash && s.EndedAt == null && s.ExpiresAt > now);
    }

    private async Task Seen(AsyncServiceScope scope, SignInSession session)
    {
        var now = time.GetUtcNow();
        if (now - session.LastSeenAt < SeenEvery) return;
        await scope.ServiceProvider.GetRequiredService<IdentityDb>().Sessions.Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastSeenAt, now));
    }

    private static Guid AccountOf(AuthenticationTicket ticket) => Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);

    private static byte[] Serialize(AuthenticationTicket ticket, Guid session)
    {
        var identity = (ClaimsIdentity)ticket.Principal.Identity!;
        // A refreshed sign-in comes with a new principal, which doesn't know its session yet.
        if (!identity.HasClaim(c => c.Type == SessionClaim)) identity.AddClaim(new Claim(SessionClaim, session.ToString()));
        return TicketSerializer.Default.Serialize(ticket);
    }

    private static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
