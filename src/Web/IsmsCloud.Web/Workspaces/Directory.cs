using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.SignIn;
using Microsoft.Extensions.Caching.Memory;

namespace IsmsCloud.Web.Workspaces;

/// <summary>Who is signed in, and which workspaces are open to them; asked again after half a minute.</summary>
sealed class Directory(Gateway gateway, Session session, IMemoryCache cache)
{
    readonly IdentityClient person = new(gateway.Person);

    public async Task<ApiResult<MeDto>> Me(CancellationToken ct)
    {
        var key = ("me", await session.Key());
        if (cache.TryGetValue(key, out ApiResult<MeDto>? known)) return known!;
        var answer = await person.Me(ct);
        return answer.Ok ? cache.Set(key, answer, TimeSpan.FromSeconds(30)) : answer;
    }

    /// <summary>A further organisation of the person; open to them at once.</summary>
    public async Task<ApiResult<OrganisationDto>> Found(FoundRequest request, CancellationToken ct)
    {
        var answer = await person.Found(request, ct);
        if (answer.Ok) await Forget(answer.Value.Id, ct);
        return answer;
    }

    /// <summary>After a change to what is open to the person: their next step is taken with what holds then.</summary>
    public async Task Forget(Guid workspace, CancellationToken ct)
    {
        cache.Remove(("me", await session.Key()));
        await session.ForgetTenant(workspace.ToString());
    }

    /// <summary>Null where it isn't open to them.</summary>
    public async Task<Workspace?> Find(Guid id, DateOnly? asOf, CancellationToken ct)
    {
        var open = (await Me(ct)).Value?.Workspaces.FirstOrDefault(w => w.Id == id);
        var token = open is null ? null : await session.TenantToken(id.ToString(), ct);
        return token is null ? null : new Workspace(open!, token.Permissions, asOf);
    }
}
