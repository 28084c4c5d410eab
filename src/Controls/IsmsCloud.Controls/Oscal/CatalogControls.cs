using System.Text;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Oscal;

/// <summary>Controls out of a catalog: groups become themes, controls within controls enhancements, statements text with their parameters put in.</summary>
internal sealed class CatalogControls
{
    public const int MaxControls = 5_000;

    private const int MaxCode = 50;
    private const int MaxTitle = 200;
    private const long MaxAllText = 10_000_000;

    private readonly OscalParams _params = new();
    private readonly List<(OscalControl Control, string Path, string Theme, OscalControl? Parent)> _found = [];
    private readonly List<Refusal> _refusals = [];

    /// <summary>The controls in the catalog's order, or what stands against them.</summary>
    public static (IReadOnlyList<CatalogueControl> Controls, IReadOnlyList<Refusal> Refusals) Of(OscalCatalog catalog)
    {
        var reading = new CatalogControls();
        reading.Take(catalog);
        return reading._refusals.Count > 0 ? ([], reading._refusals) : reading.Made();
    }

    private void Take(OscalCatalog catalog)
    {
        _refusals.AddRange(_params.Add(catalog.Params, "catalog"));
        Controls(catalog.Controls, "catalog", catalog.Metadata.Title, null);
        Groups(catalog.Groups, "catalog", "");
        if (_found.Count == 0) _refusals.Add(Refusal.Invalid("catalog.groups", "oscal-empty", "The catalog holds no controls."));
        if (_found.Count > MaxControls) _refusals.Add(Refusal.Invalid("catalog", "too-many", $"A catalog may hold {MaxControls} controls, and this one holds {_found.Count}."));
        foreach (var twice in _found.GroupBy(f => f.Control.Id).SelectMany(same => same.Skip(1)).Take(OscalShape.MaxFaults))
            _refusals.Add(Refusal.Invalid($"{twice.Path}.id", "duplicate", $"{twice.Path}.id: There are two controls '{twice.Control.Id}'."));
        if (_refusals.Count == 0) _refusals.AddRange(_params.Check());
        if (_refusals.Count > OscalShape.MaxFaults) _refusals.RemoveRange(OscalShape.MaxFaults, _refusals.Count - OscalShape.MaxFaults);
    }

    private void Groups(IReadOnlyList<OscalGroup>? groups, string path, string above)
    {
        for (var i = 0; i < (groups?.Count ?? 0); i++)
        {
            var (group, at) = (groups![i], $"{path}.groups[{i}]");
            var theme = above.Length == 0 ? group.Title : $"{above} / {group.Title}";
            _refusals.AddRange(_params.Add(group.Params, at));
            Controls(group.Controls, at, theme, null);
            Groups(group.Groups, at, theme);
        }
    }

    private void Controls(IReadOnlyList<OscalControl>? controls, string path, string theme, OscalControl? parent)
    {
        for (var i = 0; i < (controls?.Count ?? 0); i++)
        {
            var (control, at) = (controls![i], $"{path}.controls[{i}]");
            _found.Add((control, at, Clipped(theme), parent));
            _refusals.AddRange(_params.Add(control.Params, at));
            if (control.Id.Length > MaxCode) _refusals.Add(Refusal.Invalid($"{at}.id", "too-long", $"{at}.id: At most {MaxCode} characters."));
            Controls(control.Controls, at, theme, control);
        }
    }

    private (IReadOnlyList<CatalogueControl>, IReadOnlyList<Refusal>) Made()
    {
        var codes = Codes();
        var (controls, length) = (new List<CatalogueControl>(_found.Count), 0L);
        foreach (var (control, path, theme, parent) in _found)
        {
            if (Statement(control) is not { } text) return ([], [TooLong(path)]);
            if ((length += text.Length) > MaxAllText) return ([], [Refusal.Invalid("catalog", "too-long", $"With parameters put in, the catalog's statements come to more than {MaxAllText} characters.")]);
            controls.Add(OwnProps.Read(control, new CatalogueControl(
                codes[control.Id], Clipped(control.Title), theme, null, text.Length > 0 ? text : null, null,
                codes[control.Id] == control.Id ? null : control.Id, parent is null ? null : codes[parent.Id], IsWithdrawn(control))));
        }

        return (controls, []);
    }

    // People know controls by their labels; where these do not tell two apart, or are none, the ids serve.
    private Dictionary<string, string> Codes()
    {
        var labels = _found.ToDictionary(f => f.Control.Id, f => Label(f.Control.Props) is { Length: <= MaxCode } label ? label : f.Control.Id);
        var ambiguous = labels.Values.Concat(labels.Where(l => l.Value != l.Key).Select(l => l.Key)).GroupBy(code => code).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet();
        return labels.ToDictionary(l => l.Key, l => ambiguous.Contains(l.Value) ? l.Key : l.Value);
    }

    private static string? Label(IReadOnlyList<OscalProp>? props) => props?.FirstOrDefault(p => p is { Name: "label", Class: null })?.Value;

    private static bool IsWithdrawn(OscalControl control) => control.Props?.Any(p => p.Name == "status" && p.Value.Equals("withdrawn", StringComparison.OrdinalIgnoreCase)) == true;

    private string? Statement(OscalControl control)
    {
        var text = new StringBuilder();
        var parts = (control.Parts ?? []).ToLookup(part => part.Name);
        var told = new[] { "statement", "overview", "guidance" }.Select(name => parts[name]).FirstOrDefault(named => named.Any()) ?? [];
        return told.All(part => Write(part, -1, text)) ? text.ToString().TrimEnd() : null;
    }

    private bool Write(OscalPart part, int indent, StringBuilder text)
    {
        if (_params.Inserted(part.Prose) is not { } prose) return false;
        var line = $"{(Label(part.Props) is { } label ? $"{label} " : "")}{prose.Trim()}";
        if (line.Length > 0) text.Append(' ', Math.Max(indent, 0) * 2).Append(line).Append('\n');
        return text.Length <= OscalParams.MaxText && (part.Parts ?? []).All(inner => Write(inner, indent + 1, text));
    }

    private static Refusal TooLong(string path) =>
        Refusal.Invalid(path, "too-long", $"{path}: With its parameters put in, the statement comes to more than {OscalParams.MaxText} characters.");

    private static string Clipped(string text) => text.Length <= MaxTitle ? text : $"{text[..(MaxTitle - 1)]}…";
}
