using System.Reflection;
using System.Text.Json;
using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>Criteria that ship with the product, simplest first; they lie beside this file.</summary>
internal static class CriteriaPresets
{
    private static readonly string[] Keys = ["3x3", "4x4", "5x5", "itv", "semi-quantitative", "quantitative"];

    public static IReadOnlyList<CriteriaPreset> All { get; } = [.. Keys.Select(Read)];

    public static CriteriaFields Get(string key) => All.Single(preset => preset.Key == key).Fields;

    private static CriteriaPreset Read(string key)
    {
        using var json = Assembly.GetExecutingAssembly().GetManifestResourceStream($"criteria/{key}.json")!;
        return new CriteriaPreset(key, JsonSerializer.Deserialize<CriteriaFields>(json, Json.Options)!);
    }
}
