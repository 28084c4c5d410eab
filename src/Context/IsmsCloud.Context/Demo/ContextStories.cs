using IsmsCloud.Context.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Stories;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Demo;

/// <summary>A year of clause 4 for each of the demo's organisations; the stories lie in <c>Histories</c>.</summary>
internal static class ContextStories
{
    public static readonly StoryBook Book = new(Moves.All)
    {
        Begin = PutProcesses,
        Begun = (tenant, type) => type == typeof(IsmsProcess) ? ProcessSeeds.For(tenant, default).Count : 0,
        Known = ProcessSeeds.IdOf,
    };

    // The twelve that each organisation begins with.
    private static async Task PutProcesses(IServiceProvider services, TenantId tenant, DateOnly on, CancellationToken ct)
    {
        var processes = services.GetRequiredService<RevisionStore<IsmsProcess>>();
        if (await processes.Count(null, ct) == 0) await processes.SaveMany(ProcessSeeds.For(tenant, on), ct);
    }
}
