using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using Microsoft.Extensions.Caching.Memory;

namespace IsmsCloud.Web.Workspaces;

/// <summary>The people of the workspace, for pickers; asked again after half a minute.</summary>
sealed class People(Apis apis, CurrentWorkspace current, IMemoryCache cache)
{
    public async Task<IReadOnlyList<Person>> All(CancellationToken ct)
    {
        var key = ("people", current.Id);
        if (cache.TryGetValue(key, out IReadOnlyList<Person>? known)) return known!;
        var answer = await apis.Identity.Members.List(new RegisterQuery { First = 200 }, ct);
        return answer.Ok
            ? cache.Set(key, (IReadOnlyList<Person>)[.. answer.Value.Items.Select(m => new Person { Id = m.AccountId.ToString(), Name = m.Name })], TimeSpan.FromSeconds(30))
            : [];
    }
}
