using IsmsCloud.Http.Client;
using IsmsCloud.Web.SignIn;
using Microsoft.Extensions.Caching.Memory;

namespace IsmsCloud.Web.Workspaces;

/// <summary>Who is signed in, and which workspaces are open to them; asked again after half a minute.</summary>
sealed class Directory(Gateway gateway, Session session, IMemoryCache cache)
{
    public async Task<ApiResult<Me>> Me(CancellationToken ct)
    {
        var key = ("me", await session.Key());
        if (cache.TryGetValue(key, out ApiResult<Me>? known)) return known!;
        var answer = await gateway.Person.Read<Me>("api/identity/me", ct);
        return answer.Ok ? cache.Set(key, answer, TimeSpan.FromSeconds(30)) : answer;
    }

    public async Task Forget() => cache.Remove(("me", await session.Key()));

    /// <summary>Null where it isn't open to them.</summary>
    public async Task<Workspace?> Find(Guid id, DateOnly? asOf, CancellationToken ct)
    {
        var open = (await Me(ct)).Value?.Workspaces.FirstOrDefault(w => w.Id == id);
        var token = open is null ? null : await session.TenantToken(id.ToString(), ct);
        return token is null ? null : new Workspace(id, open!.Name, token.Permissions, token.Roles, open.ActingFor, asOf);
    }
}
