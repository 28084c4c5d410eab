using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Components.RiskPages;

/// <summary>What ships with the product, shelf by shelf, and which of it this workspace has taken already.</summary>
public sealed record LibraryView(IReadOnlyList<LibraryView.Shelf> Shelves, IReadOnlySet<string> Taken, IReadOnlyList<string> Small)
{
    /// <summary>Entries that become records of a kind.</summary>
    public sealed record Shelf(string Kind, IReadOnlyList<Entry> Entries);

    /// <summary>One of them.</summary>
    public sealed record Entry(string Key, string Name, string? Text);

    public bool IsTaken(Entry entry) => Taken.Contains(entry.Key);

    public static async Task<ApiResult<LibraryView>> Read(Apis apis, CancellationToken ct)
    {
        var answer = await apis.Risks.Library.Read(null, ct);
        if (!answer.Ok) return new() { Problem = answer.Problem };
        IReadOnlyList<Shelf> shelves = Of(answer.Value);
        var taken = await Task.WhenAll(shelves.Select(shelf => KeysIn(shelf.Kind, apis, ct)));
        return new() { Value = new(shelves, taken.SelectMany(keys => keys).ToHashSet(), [.. answer.Value.Risks.Where(r => r.Small).Select(r => r.Key)]) };
    }

    static IReadOnlyList<Shelf> Of(RiskLibrary library) =>
    [
        new(RiskKinds.Risk, [.. library.Risks.Select(r => new Entry(r.Key, r.Title, r.Description))]),
        new(RiskKinds.Scenario, [.. library.Scenarios.Select(s => new Entry(s.Key, s.Fields.Title, string.Join("; ", s.Fields.Steps)))]),
        new(RiskKinds.RiskSource, [.. library.RiskSources.Select(s => new Entry(s.Key, s.Fields.Name, s.Fields.Motivation))]),
        new(RiskKinds.Threat, [.. library.Threats.Select(t => new Entry(t.Key, t.Fields.Name, t.Fields.Description))]),
        new(RiskKinds.Vulnerability, [.. library.Vulnerabilities.Select(v => new Entry(v.Key, v.Fields.Name, v.Fields.Description))]),
    ];

    static async Task<IReadOnlyList<string>> KeysIn(string kind, Apis apis, CancellationToken ct) =>
        [.. ((await AllKinds.ByName(kind)!.Open(apis).List(new RegisterQuery { First = 200 }, ct)).Value?.Items ?? []).Select(r => r.Json.TextOrNull("libraryKey")).OfType<string>()];
}
