using System.Text;
using System.Text.RegularExpressions;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Oscal;

/// <summary>
/// Parameters of a catalog, put where prose inserts them: their value where they have one, else what is to be chosen or
/// filled in, in square brackets. A parameter may insert others, but neither itself nor without end.
/// </summary>
internal sealed partial class OscalParams
{
    /// <summary>The longest text that a parameter or statement may come to.</summary>
    public const int MaxText = 20_000;

    private const int MaxNesting = 20;

    private readonly Dictionary<string, (OscalParam Param, string Path)> _params = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Takes parameters in; the path of the list they stand in is for refusals.</summary>
    public IEnumerable<Refusal> Add(IReadOnlyList<OscalParam>? list, string path)
    {
        for (var i = 0; i < (list?.Count ?? 0); i++)
            if (list![i].Id is { } id && !_params.TryAdd(id, (list[i], $"{path}.params[{i}]")))
                yield return Refusal.Invalid($"{path}.params[{i}].id", "duplicate", $"{path}.params[{i}].id: There are two parameters '{id}'.");
    }

    /// <summary>What stands against the parameters among themselves.</summary>
    public IReadOnlyList<Refusal> Check() => [.. _params.Keys.Select(id => TextOf(id, 0)).OfType<Refusal>().Take(1)];

    /// <summary>The prose with its parameters; null where it grows too long.</summary>
    public string? Inserted(string? prose) => Insert(prose ?? "", 0) as string;

    // Either the text or why there is none.
    private object TextOf(string id, int nesting)
    {
        if (_texts.TryGetValue(id, out var known)) return known;
        if (!_params.TryGetValue(id, out var found)) return $"[{id}]";
        if (nesting > MaxNesting) return Refusal.Invalid(found.Path, "oscal-cycle", $"{found.Path}: The parameter inserts itself, or others more than {MaxNesting} deep.");
        var text = Insert(Raw(found.Param), nesting + 1) ?? Refusal.Invalid(found.Path, "too-long", $"{found.Path}: With what it inserts, the parameter comes to more than {MaxText} characters.");
        if (text is string done) _texts[id] = done;
        return text;
    }

    private object? Insert(string prose, int nesting)
    {
        var text = new StringBuilder();
        var from = 0;
        foreach (var insert in Insertion().EnumerateMatches(prose))
        {
            text.Append(prose, from, insert.Index - from);
            var part = TextOf(IdOf(prose.AsSpan(insert.Index, insert.Length)), nesting);
            if (part is not string inserted) return part;
            if (text.Append(inserted).Length > MaxText) return null;
            from = insert.Index + insert.Length;
        }

        return text.Append(prose, from, prose.Length - from).Length > MaxText ? null : text.ToString();
    }

    private static string Raw(OscalParam param) =>
        param.Values is { Count: > 0 } values ? string.Join(", ", values)
        : param.Select is { Choice: { Count: > 0 } choice } select ? $"[{(select.HowMany == "one-or-more" ? "one or more of" : "one of")}: {string.Join("; ", choice.Select(c => c.Trim()))}]"
        : $"[{param.Label ?? param.Id}]";

    private static string IdOf(ReadOnlySpan<char> insert) => insert[(insert.IndexOf(',') + 1)..^2].Trim().ToString();

    [GeneratedRegex(@"\{\{\s*insert:\s*param,\s*[^\s{},]+\s*\}\}")]
    private static partial Regex Insertion();
}
