using System.Reflection;
using System.Text.Json;
using IsmsCloud.Http;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Stories;

/// <summary>What a service tells of the demo's organisations: its stories, embedded as <c>history/…</c>, and how each step of them is done.</summary>
/// <param name="moves">By their names in the stories.</param>
public sealed class StoryBook(IReadOnlyDictionary<string, Func<Turn, CancellationToken, Task>> moves)
{
    private const string Folder = "history/";

    private readonly Assembly _assembly = Assembly.GetCallingAssembly();

    public IReadOnlyDictionary<string, Func<Turn, CancellationToken, Task>> Moves => moves;

    /// <summary>What each organisation begins with before anybody does anything; called again where an earlier start broke off.</summary>
    public Func<IServiceProvider, TenantId, DateOnly, CancellationToken, Task> Begin { get; init; } = (_, _, _, _) => Task.CompletedTask;

    /// <summary>How many records of a type it begins with: a story's own come after them.</summary>
    public Func<TenantId, Type, int> Begun { get; init; } = (_, _) => 0;

    /// <summary>The id of a record that it begins with, by its key.</summary>
    public Func<TenantId, string, Guid> Known { get; init; } = (_, name) => throw new InvalidOperationException($"The story knows nothing called {name}.");

    /// <summary>Null where nothing is told of the organisation.</summary>
    internal async Task<Story?> Of(Guid organisation, CancellationToken ct) => (await All(ct)).FirstOrDefault(story => story.Organisation == organisation);

    internal async Task<IReadOnlyList<Story>> All(CancellationToken ct)
    {
        var stories = new List<Story>();
        foreach (var name in _assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var file = _assembly.GetManifestResourceStream(name)!;
            stories.Add((await JsonSerializer.DeserializeAsync<Story>(file, Json.Options, ct))!);
        }

        return stories;
    }
}
