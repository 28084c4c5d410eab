using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace IsmsCloud.Web.SignIn;

/// <summary>The tokens behind each session: refreshed before they run out, exchanged for the workspace at hand, never sent to a browser.</summary>
sealed class SessionTokens(SessionFiles sessions, TokenEndpoint issuer, TimeProvider time)
{
    static readonly TimeSpan Margin = TimeSpan.FromSeconds(60);

    readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();
    readonly ConcurrentDictionary<(string Session, string Tenant), TenantToken> tenants = new();
    readonly ConcurrentDictionary<string, (string Token, DateTimeOffset Until)> persons = new();

    public async Task<string> Person(string session, CancellationToken ct)
    {
        if (persons.TryGetValue(session, out var known) && Fresh(known.Until)) return known.Token;
        return await One(session, () => Read(session, ct), ct);
    }

    /// <exception cref="SignedOutException">The session has ended.</exception>
    /// <returns>Null where the workspace isn't open to the person.</returns>
    public async Task<TenantToken?> Tenant(string session, string tenant, CancellationToken ct)
    {
        if (tenants.TryGetValue((session, tenant), out var known) && Fresh(known.Until)) return known;
        var person = await Person(session, ct);
        return await One(session, () => Exchange(session, tenant, person, ct), ct);
    }

    /// <summary>After a change of roles, or when a service doesn't take the token any more.</summary>
    public void ForgetTenant(string session, string tenant) => tenants.TryRemove((session, tenant), out _);

    public void Forget(string session)
    {
        persons.TryRemove(session, out _);
        foreach (var key in tenants.Keys.Where(k => k.Session == session)) tenants.TryRemove(key, out _);
        gates.TryRemove(session, out _);
    }

    async Task<TenantToken?> Exchange(string session, string tenant, string person, CancellationToken ct)
    {
        if (tenants.TryGetValue((session, tenant), out var known) && Fresh(known.Until)) return known;
        var answer = await issuer.Exchange(person, tenant, ct);
        return answer is null ? null : tenants[(session, tenant)] = TenantToken.Of(answer, time.GetUtcNow());
    }

    async Task<string> Read(string session, CancellationToken ct)
    {
        var ticket = await sessions.RetrieveAsync(session) ?? throw new SignedOutException();
        var until = Until(ticket.Properties);
        if (!Fresh(until)) (ticket, until) = await Renew(session, ticket, ct);
        var token = ticket.Properties.GetTokenValue("access_token") ?? throw new SignedOutException();
        persons[session] = (token, until);
        return token;
    }

    async Task<(AuthenticationTicket Ticket, DateTimeOffset Until)> Renew(string session, AuthenticationTicket ticket, CancellationToken ct)
    {
        var old = ticket.Properties.GetTokenValue("refresh_token");
        var answer = old is null ? null : await issuer.Refresh(old, ct);
        if (answer is null)
        {
            await sessions.RemoveAsync(session);
            Forget(session);
            throw new SignedOutException();
        }
        var until = time.GetUtcNow().AddSeconds(answer.ExpiresIn);
        ticket.Properties.UpdateTokenValue("access_token", answer.AccessToken);
        ticket.Properties.UpdateTokenValue("refresh_token", answer.RefreshToken ?? old!);
        ticket.Properties.UpdateTokenValue("expires_at", until.ToString("o", CultureInfo.InvariantCulture));
        await sessions.RenewAsync(session, ticket);
        return (ticket, until);
    }

    // One refresh at a time: a refresh token is good once.
    async Task<T> One<T>(string session, Func<Task<T>> ask, CancellationToken ct)
    {
        var gate = gates.GetOrAdd(session, _ => new SemaphoreSlim(1));
        await gate.WaitAsync(ct);
        try
        {
            return await ask();
        }
        finally
        {
            gate.Release();
        }
    }

    bool Fresh(DateTimeOffset until) => until - Margin > time.GetUtcNow();

    static DateTimeOffset Until(AuthenticationProperties properties) =>
        DateTimeOffset.TryParse(properties.GetTokenValue("expires_at"), CultureInfo.InvariantCulture, out var until) ? until : DateTimeOffset.MinValue;
}
