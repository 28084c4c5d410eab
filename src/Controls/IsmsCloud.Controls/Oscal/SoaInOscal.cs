using IsmsCloud.Controls.Contracts;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Oscal;

/// <summary>A decision on a control as an OSCAL document has it.</summary>
/// <param name="Place">JSON path in the document.</param>
/// <param name="Requirements">Each its record's id and its title, with a space between.</param>
internal sealed record SoaInOscalRow(
    string Place, string Framework, string Code, string? Necessary, IReadOnlyList<string> Reasons, string? ReasonText, IReadOnlyList<string> Requirements,
    string? ExclusionJustification, IReadOnlyList<string> DocumentRefs);

/// <summary>Reads the decisions of a statement of applicability from documents that <see cref="SoaComponent"/> and <see cref="SoaProfile"/> write; what others wrote and does not say as much is told by its place.</summary>
internal sealed class SoaInOscal
{
    private static readonly string[] Words = ["yes", "no", "undecided"];

    private readonly List<SoaInOscalRow> _rows = [];
    private readonly List<Refusal> _faults = [];
    private readonly Dictionary<string, OscalResource> _resources;

    private SoaInOscal(OscalBackMatter? backMatter) => _resources = (backMatter?.Resources ?? []).DistinctBy(resource => resource.Uuid).ToDictionary(resource => $"#{resource.Uuid}");

    /// <summary>One row for each implemented requirement, or what stands against them.</summary>
    public static (IReadOnlyList<SoaInOscalRow> Rows, IReadOnlyList<Refusal> Faults) Of(OscalComponentDefinition definition)
    {
        var reading = new SoaInOscal(definition.BackMatter);
        foreach (var (component, i) in (definition.Components ?? []).Select((component, i) => (component, i)))
            foreach (var (controls, k) in (component.ControlImplementations ?? []).Select((controls, k) => (controls, k)))
                reading.Read(controls, $"component-definition.components[{i}].control-implementations[{k}]");
        if (reading._rows.Count == 0 && reading._faults.Count == 0) reading.Fault("component-definition.components", "soa-empty", "No control stands in it.");
        return (reading._rows, reading._faults);
    }

    /// <summary>One row for each control that is included: that it is necessary, and no more; or what stands against them.</summary>
    public static (IReadOnlyList<SoaInOscalRow> Rows, IReadOnlyList<Refusal> Faults) Of(OscalProfile profile)
    {
        var reading = new SoaInOscal(profile.BackMatter);
        foreach (var (import, i) in profile.Imports.Select((import, i) => (import, i))) reading.Read(import, $"profile.imports[{i}]");
        if (reading._rows.Count == 0 && reading._faults.Count == 0) reading.Fault("profile.imports", "soa-empty", "No control is included by it.");
        return (reading._rows, reading._faults);
    }

    private void Read(OscalControlImplementation controls, string at)
    {
        if (controls.Props.One("framework") is not { } framework)
        {
            Fault($"{at}.props", "soa-framework-missing", "It does not say, by a property 'framework' of this product, whose controls these are. It is no statement of applicability that went out of here.");
            return;
        }

        foreach (var (requirement, n) in controls.ImplementedRequirements.Select((requirement, n) => (requirement, n))) Read(framework, requirement, $"{at}.implemented-requirements[{n}]");
    }

    private void Read(string framework, OscalRequirement requirement, string at)
    {
        var props = requirement.Props;
        if (props.One("applicable") is not { } word || !Words.Contains(word))
        {
            Fault($"{at}.props", "soa-applicable-missing", "It does not say, by a property 'applicable' of this product, whether the control is necessary: yes, no or undecided.");
            return;
        }

        if (props.All("reason").FirstOrDefault(reason => !Enum.TryParse<InclusionReason>(reason, ignoreCase: true, out _)) is { } unknown)
            Fault($"{at}.props", "soa-reason-unknown", $"'{unknown}' is no reason for a control.");
        _rows.Add(new SoaInOscalRow(
            at, framework, props.One("code") ?? requirement.ControlId, word == "undecided" ? null : word, [.. props.All("reason")], props.One("reason-text"),
            Cited(requirement, SoaCited.Requirement, at, cited => $"{cited.One("record-id")} {cited.One("title")}".Trim()),
            props.One("exclusion-justification"),
            Cited(requirement, SoaCited.Document, at, cited => cited.One("document") ?? "")));
    }

    private IReadOnlyList<string> Cited(OscalRequirement requirement, string rel, string at, Func<IReadOnlyList<OscalProp>?, string> told)
    {
        var texts = new List<string>();
        foreach (var (link, i) in (requirement.Links ?? []).Select((link, i) => (link, i)).Where(pair => pair.link.Rel == rel))
            if (_resources.TryGetValue(link.Href, out var resource) && told(resource.Props) is { Length: > 0 } text) texts.Add(text);
            else Fault($"{at}.links[{i}].href", "soa-resource-missing", "No resource of the back matter says what it leads to.");
        return texts;
    }

    private void Read(OscalImport import, string at)
    {
        if (_resources.GetValueOrDefault(import.Href)?.Props.One("framework") is not { } framework)
        {
            Fault($"{at}.href", "soa-framework-missing", "It leads to no resource that says, by a property 'framework' of this product, whose controls these are.");
            return;
        }

        var excluded = (import.ExcludeControls ?? []).SelectMany(select => select.WithIds ?? []).ToHashSet();
        var included = import.IncludeAll is null ? Named(import, at) : All(framework, at);
        _rows.AddRange(included.Where(control => !excluded.Contains(control.Id)).Select(control => new SoaInOscalRow(control.Place, framework, control.Id, "yes", [], null, [], null, [])));
    }

    private IReadOnlyList<(string Id, string Place)> Named(OscalImport import, string at)
    {
        var named = new List<(string, string)>();
        foreach (var (select, i) in (import.IncludeControls ?? []).Select((select, i) => (select, i)))
            if (select.WithIds is { } ids) named.AddRange(ids.Select((id, n) => (id, $"{at}.include-controls[{i}].with-ids[{n}]")));
            else Fault($"{at}.include-controls[{i}]", "soa-controls-unnamed", "Controls are taken where they are named one by one, by 'with-ids'.");
        return named;
    }

    private IReadOnlyList<(string Id, string Place)> All(string framework, string at)
    {
        if (Domain.BuiltIn.Find(framework) is { } catalogue) return [.. catalogue.Controls.Select(control => (control.Code, $"{at}.include-all"))];
        Fault($"{at}.include-all", "soa-controls-unnamed", "All controls are taken of Annex A alone; name those of other catalogues.");
        return [];
    }

    private void Fault(string path, string code, string message)
    {
        if (_faults.Count < OscalShape.MaxFaults) _faults.Add(Refusal.Invalid(path, code, $"{path}: {message}"));
    }
}
