using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Demo;

/// <summary>What happened at an organisation, in order; the files lie beside this one.</summary>
internal sealed record Story(Guid Organisation, IReadOnlyList<Scene> Scenes)
{
    private const string Folder = "history/";

    /// <summary>Null where nothing is told of the organisation.</summary>
    public static async Task<Story?> Of(Guid organisation, CancellationToken ct) => (await All(ct)).FirstOrDefault(story => story.Organisation == organisation);

    public static async Task<IReadOnlyList<Story>> All(CancellationToken ct)
    {
        var stories = new List<Story>();
        foreach (var name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
            stories.Add((await JsonSerializer.DeserializeAsync<Story>(file, Json.Options, ct))!);
        }

        return stories;
    }
}

/// <summary>What somebody did on a day.</summary>
/// <param name="On">The day, counted from that on which the story is first loaded: -30 is thirty days before.</param>
/// <param name="By">Who, by the part of their e-mail address before the @.</param>
internal sealed record Scene(int On, string By, IReadOnlyList<Step> Steps);

/// <summary>One change of one record.</summary>
/// <param name="Does">Which: a key of <see cref="Moves.All"/>.</param>
/// <param name="Record">The story's own name for the record.</param>
/// <param name="With">The request, in the words of <see cref="StoryWords"/>.</param>
internal sealed record Step(string Does, string Record, JsonObject? With = null);
