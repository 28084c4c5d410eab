using System.Reflection;
using System.Text.Json;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>The library that ships with the product; it lies beside this file as data.</summary>
internal static class Shelves
{
    public static RiskLibrary All { get; } = new(
        Read<LibraryEntry<ThreatFields>>("threats"), Read<LibraryEntry<VulnerabilityFields>>("vulnerabilities"), Read<LibraryEntry<RiskSourceFields>>("risk-sources"),
        Read<LibraryEntry<ScenarioFields>>("scenarios"), Read<TypicalRisk>("risks"));

    private static readonly Dictionary<string, string?> NeededBy = All.Scenarios.Select(s => (s.Key, s.Needs))
        .Concat(All.Risks.Select(r => (r.Key, (string?)r.Scenario)))
        .Concat(All.Threats.Select(t => (t.Key, t.Needs))).Concat(All.Vulnerabilities.Select(v => (v.Key, v.Needs))).Concat(All.RiskSources.Select(s => (s.Key, s.Needs)))
        .ToDictionary(pair => pair.Item1, pair => pair.Item2);

    public static bool Has(string key) => NeededBy.ContainsKey(key);

    /// <summary>The keys and all that they need, needed ones first.</summary>
    public static IReadOnlyList<string> WithNeeds(IEnumerable<string> keys)
    {
        var all = new List<string>();
        foreach (var key in keys) Add(key, all);
        return all;
    }

    /// <summary>What is about a class of assets; scenarios, sources and risks are about none in particular.</summary>
    public static RiskLibrary About(AssetClass? assetClass) => assetClass is not { } c ? All : All with
    {
        Threats = [.. All.Threats.Where(t => t.Fields.AssetClasses.Contains(c))],
        Vulnerabilities = [.. All.Vulnerabilities.Where(v => v.Fields.AssetClasses.Contains(c))],
    };

    private static void Add(string key, List<string> all)
    {
        if (all.Contains(key)) return;
        if (NeededBy[key] is { } needed) Add(needed, all);
        all.Add(key);
    }

    private static IReadOnlyList<T> Read<T>(string name)
    {
        using var json = Assembly.GetExecutingAssembly().GetManifestResourceStream($"library/{name}.json")!;
        return JsonSerializer.Deserialize<IReadOnlyList<T>>(json, Json.Options)!;
    }
}
