using System.Collections.Frozen;
using System.Text.Json;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Oscal;

/// <summary>
/// Holds a document against the shape that OSCAL gives it: which properties there are, which are required, of which type.
/// The shapes are tables beside this file: <c>name!</c> is required, <c>type[]</c> a list that is not empty, <c>a|b</c> one of
/// these words, <c>any</c> what is not looked at, and <c>$either</c> names properties of which there is one at most.
/// </summary>
internal sealed class OscalShape
{
    /// <summary>The most faults that are told at once.</summary>
    public const int MaxFaults = 20;

    private const string Any = "any";

    private const string Boolean = "boolean";

    private static readonly FrozenDictionary<string, Shape> Shapes = Read("catalog-shape.json", "soa-shape.json");

    private readonly List<Refusal> _faults = [];

    /// <summary>Each fault with its JSON path, such as <c>catalog.groups[3].controls[0].id</c>; empty where there is none.</summary>
    /// <param name="root">The document.</param>
    /// <param name="document">Its shape: one of <see cref="OscalReader"/>'s.</param>
    public static IReadOnlyList<Refusal> Check(JsonElement root, string document)
    {
        var check = new OscalShape();
        check.Object(root, Shapes[document], "");
        return check._faults;
    }

    private void Object(JsonElement element, Shape shape, string path)
    {
        if (!Is(JsonValueKind.Object, element, path)) return;
        foreach (var property in element.EnumerateObject())
        {
            if (_faults.Count >= MaxFaults) return;
            if (shape.Types.TryGetValue(property.Name, out var type)) Value(property.Value, type, At(path, property.Name));
            else Fault(At(path, property.Name), "oscal-unknown", "OSCAL knows no such property here.");
        }

        foreach (var name in shape.Required.Where(name => !element.TryGetProperty(name, out _))) Fault(At(path, name), "required", "It is required.");
        if (shape.Either is [var one, var other] && element.TryGetProperty(one, out _) && element.TryGetProperty(other, out _))
            Fault(At(path, other), "oscal-either", $"There is either '{one}' or '{other}', not both.");
    }

    private void Value(JsonElement value, string type, string path)
    {
        if (!type.EndsWith("[]", StringComparison.Ordinal)) Single(value, type, path);
        else if (Is(JsonValueKind.Array, value, path)) List(value, type[..^2], path);
    }

    private void List(JsonElement list, string type, string path)
    {
        if (list.GetArrayLength() == 0) Fault(path, "oscal-empty", "A list that is given has one item at least: leave it out.");
        var i = 0;
        foreach (var item in list.EnumerateArray())
        {
            if (_faults.Count >= MaxFaults) return;
            Single(item, type, $"{path}[{i++}]");
        }
    }

    private void Single(JsonElement value, string type, string path)
    {
        if (type == Any) return;
        if (type == Boolean && value.ValueKind is JsonValueKind.False) return;
        if (Shapes.TryGetValue(type, out var shape)) Object(value, shape, path);
        else if (type == Boolean) Is(JsonValueKind.True, value, path);
        else if (Is(JsonValueKind.String, value, path) && OscalTypes.Expected(type, value.GetString()!) is { } expected) Fault(path, "oscal-format", $"It has to be {expected}.");
    }

    private bool Is(JsonValueKind kind, JsonElement element, string path)
    {
        if (element.ValueKind == kind) return true;
        Fault(path, "oscal-type", $"It has to be {Spoken(kind)}, and is {Spoken(element.ValueKind)}.");
        return false;
    }

    private void Fault(string path, string code, string message)
    {
        if (_faults.Count < MaxFaults) _faults.Add(Refusal.Invalid(path, code, $"{(path.Length == 0 ? "The document" : path.Length <= 200 ? path : path[..200])}: {message}"));
    }

    private static string At(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Spoken(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static FrozenDictionary<string, Shape> Read(params IReadOnlyList<string> tables)
    {
        var shapes = tables.SelectMany(Table).ToFrozenDictionary(type => type.Key, type => Shape.Of(type.Value));
        var unknown = shapes.Values.SelectMany(shape => shape.Types.Values).Select(type => type.Replace("[]", "", StringComparison.Ordinal))
            .FirstOrDefault(type => type is not (Any or Boolean) && !shapes.ContainsKey(type) && !OscalTypes.IsKnown(type));
        return unknown is null ? shapes : throw new InvalidOperationException($"A shape names an unknown type: {unknown}.");
    }

    private static Dictionary<string, Dictionary<string, string>> Table(string name)
    {
        using var table = typeof(OscalShape).Assembly.GetManifestResourceStream($"oscal/{name}") ?? throw new InvalidOperationException($"{name} is not embedded.");
        return JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(table)!;
    }

    private sealed record Shape(FrozenDictionary<string, string> Types, IReadOnlyList<string> Required, IReadOnlyList<string> Either)
    {
        public static Shape Of(Dictionary<string, string> row) => new(
            row.Where(p => p.Key != "$either").ToFrozenDictionary(p => p.Key.TrimEnd('!'), p => p.Value),
            [.. row.Keys.Where(key => key.EndsWith('!')).Select(key => key.TrimEnd('!'))],
            row.TryGetValue("$either", out var names) ? names.Split(' ') : []);
    }
}
