using System.Net;
using System.Text.RegularExpressions;

namespace IsmsCloud.Gateway.Docs;

/// <summary>Comments, texts and words of the language in colours; plain where the language isn't known.</summary>
static partial class DocsHighlight
{
    internal static string Of(string code, string language) =>
        language is "" or "text" ? WebUtility.HtmlEncode(code) : string.Concat(Parts(code));

    static IEnumerable<string> Parts(string code)
    {
        var at = 0;
        foreach (Match match in Token().Matches(code))
        {
            yield return WebUtility.HtmlEncode(code[at..match.Index]);
            var kind = match.Groups["comment"].Success ? "c" : match.Groups["text"].Success ? "s" : "k";
            yield return $"<span class=\"{kind}\">{WebUtility.HtmlEncode(match.Value)}</span>";
            at = match.Index + match.Length;
        }
        yield return WebUtility.HtmlEncode(code[at..]);
    }

    [GeneratedRegex("""(?<comment>(?m:^|(?<=\s))(?:#|//) .*)|(?<text>"(?:[^"\\\n]|\\.)*"|'[^'\n]*')|(?<word>\b(?:query|subscription|fragment|on|const|let|await|async|for|of|function|new|import|from|if|while|do|done|then|fi|curl|sed|true|false|null|GET|POST|PATCH|HTTP)\b)""")]
    private static partial Regex Token();
}
