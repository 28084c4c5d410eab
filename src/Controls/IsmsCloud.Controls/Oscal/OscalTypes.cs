using System.Globalization;
using System.Text.RegularExpressions;

namespace IsmsCloud.Controls.Oscal;

/// <summary>The datatypes of OSCAL that are written as text, each with what its text has to be.</summary>
internal static partial class OscalTypes
{
    private static readonly Dictionary<string, (string Expected, Func<string, bool> Holds)> All = new(StringComparer.Ordinal)
    {
        ["string"] = ("text in one line, without space around it", text => OneLine(text) && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])),
        ["markup-line"] = ("text in one line", OneLine),
        ["markup"] = ("text", _ => true),
        ["token"] = ("a token: it begins with a letter or _, and goes on with letters, digits, dots, hyphens or _", Token().IsMatch),
        ["uuid"] = ("a UUID of version 4 or 5", Uuid().IsMatch),
        ["uri"] = ("an absolute URI", Uri().IsMatch),
        ["uri-reference"] = ("a URI or a reference to one", text => !text.Any(char.IsWhiteSpace)),
        ["date-time"] = ("a date and time with its zone, such as 2026-11-24T08:00:00Z", IsDateTime),
        ["email"] = ("an email address", text => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1),
        ["base64"] = ("content in base64", Base64().IsMatch),
    };

    public static bool IsKnown(string type) => All.ContainsKey(type) || type.Contains('|', StringComparison.Ordinal);

    /// <summary>What the text should be; null where it is.</summary>
    public static string? Expected(string type, string text)
    {
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))) return "text without control characters";
        if (type.Contains('|', StringComparison.Ordinal)) return type.Split('|').Contains(text) ? null : $"one of {type.Replace("|", ", ", StringComparison.Ordinal)}";
        var (expected, holds) = All[type];
        return holds(text) ? null : expected;
    }

    public static bool IsToken(string text) => Token().IsMatch(text);

    private static bool OneLine(string text) => text.Length > 0 && !text.Contains('\n', StringComparison.Ordinal);

    private static bool IsDateTime(string text) =>
        DateTime().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year >= 1900;

    [GeneratedRegex(@"^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[45][0-9A-Fa-f]{3}-[89ABab][0-9A-Fa-f]{3}-[0-9A-Fa-f]{12}\z")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+\-.]+:\S+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Uri();

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+\-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex DateTime();

    [GeneratedRegex(@"^[0-9A-Za-z+/]+={0,2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Base64();
}
