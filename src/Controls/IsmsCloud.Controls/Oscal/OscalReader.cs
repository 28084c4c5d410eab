using System.Text.Json;
using System.Text.Unicode;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Oscal;

/// <summary>Reads OSCAL documents that others made: what does not fit is told with its JSON path in the document, and nothing is thrown.</summary>
internal static class OscalReader
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = OscalJson.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>A catalog, or what stands against it.</summary>
    public static (OscalCatalog? Catalog, IReadOnlyList<Refusal> Refusals) Catalog(ReadOnlyMemory<byte> json)
    {
        var (read, refusals) = Read<OscalCatalogDocument>(json, "document", "catalog");
        return (read?.Catalog, refusals);
    }

    /// <summary>A profile, or what stands against it.</summary>
    public static (OscalProfile? Profile, IReadOnlyList<Refusal> Refusals) Profile(ReadOnlyMemory<byte> json)
    {
        var (read, refusals) = Read<OscalProfileDocument>(json, "profile-document", "profile");
        return (read?.Profile, refusals);
    }

    /// <summary>A component definition, or what stands against it.</summary>
    public static (OscalComponentDefinition? Definition, IReadOnlyList<Refusal> Refusals) Component(ReadOnlyMemory<byte> json)
    {
        var (read, refusals) = Read<OscalComponentDocument>(json, "component-document", "component-definition");
        return (read?.ComponentDefinition, refusals);
    }

    private static (T? Document, IReadOnlyList<Refusal> Refusals) Read<T>(ReadOnlyMemory<byte> json, string shape, string root)
        where T : class
    {
        if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
        if (!Utf8.IsValid(json.Span)) return (null, [Refusal.Invalid("", "json-invalid", "The file is not text in UTF-8.")]);
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            if (OscalShape.Check(document.RootElement, shape) is { Count: > 0 } faults) return (null, faults);
            var version = document.RootElement.GetProperty(root).GetProperty("metadata").GetProperty("oscal-version").GetString()!;
            return version.StartsWith("1.", StringComparison.Ordinal)
                ? (document.RootElement.Deserialize<T>(OscalJson.Options), [])
                : (null, [Refusal.Invalid($"{root}.metadata.oscal-version", "oscal-version", "Documents of OSCAL 1.x are read; this one is of another version.")]);
        }
        catch (JsonException e)
        {
            return (null, [Refusal.Invalid("", "json-invalid", $"The file is no JSON that can be read, nested {OscalJson.MaxDepth} deep at most and each name once: line {e.LineNumber + 1}, byte {e.BytePositionInLine}.")]);
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape, is no character.
            return (null, [Refusal.Invalid("", "json-invalid", "The file contains escapes that are no characters.")]);
        }
    }
}
