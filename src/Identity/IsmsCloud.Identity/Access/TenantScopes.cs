using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Access;

/// <summary>
/// Works in a tenant that the request at hand is not in: a person who signs up or joins is in none yet, and an engagement
/// has two sides. Who calls it has to have made sure that the person may; an architecture test names the places.
/// </summary>
internal sealed class TenantScopes(IServiceScopeFactory scopes)
{
    private static readonly HashSet<string> NoPermissions = [];

    /// <param name="tenant">Where.</param>
    /// <param name="actor">Who, as the history will say.</param>
    /// <param name="work">What, with services of that tenant. What was done before is passed over.</param>
    public async Task<T> Run<T>(Guid tenant, Actor actor, Func<IServiceProvider, Task<T>> work, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(new Caller(new TenantId(tenant), actor, NoPermissions, []));
        scope.ServiceProvider.GetRequiredService<WorkContext>().PassOverWhatIsDone = true;
        return await work(scope.ServiceProvider);
    }
}
