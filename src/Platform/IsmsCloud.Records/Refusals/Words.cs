using System.Globalization;
using System.Text;
using System.Text.Json;

namespace IsmsCloud.Records;

/// <summary>Enum values as programs and as people read them.</summary>
public static class Words
{
    /// <summary>As on the wire: <c>notRelevant</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>As people read it: <c>23 Nov 2026</c>.</summary>
    public static string Of(DateOnly? day) => day?.ToString("d MMM yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>As in a sentence: <c>not relevant</c>.</summary>
    public static string Spoken(string name) =>
        name.Aggregate(new StringBuilder(), (text, c) => char.IsUpper(c) && text.Length > 0 ? text.Append(' ').Append(char.ToLowerInvariant(c)) : text.Append(char.ToLowerInvariant(c))).ToString();
}
