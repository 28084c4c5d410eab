using System.Globalization;
using System.Text.Json;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Oscal;

namespace IsmsCloud.Controls.Tests.Exchange;

/// <summary>Reads the rows again that <see cref="SoaComponent"/> wrote, to the last risk: what is not imported is in the file all the same.</summary>
internal static class SoaReading
{
    /// <exception cref="JsonException">It is no component definition of ours.</exception>
    public static IReadOnlyList<SoaRow> Rows(ReadOnlySpan<byte> json)
    {
        var definition = JsonSerializer.Deserialize<OscalComponentDocument>(json, OscalJson.Options)!.ComponentDefinition;
        var resources = (definition.BackMatter?.Resources ?? []).ToDictionary(resource => $"#{resource.Uuid}");
        return [.. (definition.Components ?? []).SelectMany(c => c.ControlImplementations ?? []).SelectMany(i => i.ImplementedRequirements.Select(r => Row(i.Props.One("framework")!, r, resources)))];
    }

    /// <summary>The ids that a profile of ours includes, by catalogue.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Included(ReadOnlySpan<byte> json)
    {
        var profile = JsonSerializer.Deserialize<OscalProfileDocument>(json, OscalJson.Options)!.Profile;
        var frameworks = (profile.BackMatter?.Resources ?? []).ToDictionary(r => $"#{r.Uuid}", r => r.Props.One("framework")!);
        return profile.Imports.ToDictionary(i => frameworks[i.Href], i => (IReadOnlyList<string>)[.. (i.IncludeControls ?? []).SelectMany(c => c.WithIds ?? [])]);
    }

    private static SoaRow Row(string framework, OscalRequirement requirement, IReadOnlyDictionary<string, OscalResource> resources)
    {
        var props = requirement.Props;
        var cited = (requirement.Links ?? []).ToLookup(link => link.Rel, link => resources[link.Href].Props);
        return new SoaRow(
            new ControlReference { Framework = framework, Code = props.One("code")!, Title = props.One("title") },
            props.One("theme")!,
            props.One("applicable") switch { "yes" => true, "no" => false, _ => null },
            [.. props.All("reason").Select(reason => Enum.Parse<InclusionReason>(reason, ignoreCase: true))],
            props.One("reason-text"),
            [.. cited[SoaCited.Risk].Select(Risk)],
            [.. cited[SoaCited.Requirement].Select(Requirement)],
            props.One("exclusion-justification"),
            props.One("implementation") is { } state ? Enum.Parse<SoaImplementation>(state, ignoreCase: true) : null,
            props.One("implementation-text"),
            props.One("planned-for") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            [.. cited[SoaCited.Document].Select(document => document.One("document")!)]);
    }

    private static SoaRisk Risk(IReadOnlyList<OscalProp>? props) => new(
        Guid.Parse(props.One("record-id")!), props.One("title")!, props.One("owner"), props.One("level"),
        props.One("level-rank") is { } rank ? int.Parse(rank, CultureInfo.InvariantCulture) : null);

    private static SoaRequirement Requirement(IReadOnlyList<OscalProp>? props) =>
        new(Guid.Parse(props.One("record-id")!), props.One("title")!, props.One("kind")!, props.One("live") == "yes");
}
