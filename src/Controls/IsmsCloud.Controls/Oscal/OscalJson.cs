using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IsmsCloud.Controls.Oscal;

/// <summary>How OSCAL is written as JSON: kebab-case, without what is null; the same content is always the same bytes.</summary>
internal static class OscalJson
{
    /// <summary>The version of OSCAL that is written.</summary>
    public const string Version = "1.2.1";

    /// <summary>How deeply a document may be nested.</summary>
    public const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
        WriteIndented = true,
        NewLine = "\n",
    };

    public static byte[] Write<T>(T document) => JsonSerializer.SerializeToUtf8Bytes(document, Options);

    /// <summary>A list, or nothing where it is empty, since OSCAL has no empty lists.</summary>
    public static IReadOnlyList<T>? OrNone<T>(this IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;

    /// <summary>An instant as OSCAL writes it.</summary>
    public static string Text(this DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A day as an instant of OSCAL: its beginning, in UTC.</summary>
    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Text in one line, as titles and values of OSCAL are: line breaks become spaces; a dash where nothing is left.</summary>
    public static string Line(this string? text) =>
        string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) is { Length: > 0 } line ? line : "-";
}
