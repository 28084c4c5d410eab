using System.Text.RegularExpressions;

namespace IsmsCloud.Web.Components.Organisation;

/// <summary>E-mail addresses as people paste them: a line each, with commas between, with names before them.</summary>
static partial class AddressList
{
    static readonly char[] Between = ['\n', '\r', ',', ';', '\t'];

    internal static IReadOnlyList<string> Of(string? text) =>
    [
        .. QuotedName().Replace(text ?? "", "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(Bare).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // "Ada Lovelace <ada@example.org>" is the address in the brackets; "ada@example.org bob@example.org" are two.
    static IEnumerable<string> Bare(string part) =>
        part.IndexOf('<', StringComparison.Ordinal) is >= 0 and var from && part.IndexOf('>', from) is >= 0 and var to
            ? [part[(from + 1)..to].Trim()]
            : part.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    // A name in quotes may hold a comma.
    [GeneratedRegex("\"[^\"]*\"\\s*(?=<)")]
    private static partial Regex QuotedName();
}
