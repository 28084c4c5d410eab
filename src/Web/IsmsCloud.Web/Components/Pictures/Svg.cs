using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Components;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>Parts of pictures that are written as markup: to Razor, "text" is a word of its own.</summary>
public static class Svg
{
    /// <param name="anchor">start, middle or end.</param>
    public static MarkupString Text(double x, double y, string text, string anchor = "start", string? style = null) => new(
        FormattableString.Invariant($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" style=\"{style}\">{WebUtility.HtmlEncode(text)}</text>"));

    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>An amount in few letters: 1.2 M.</summary>
    public static string Short(double amount) => amount switch
    {
        >= 1e9 => $"{N(amount / 1e9)} bn",
        >= 1e6 => $"{N(amount / 1e6)} M",
        >= 1e4 => $"{N(amount / 1e3)} k",
        _ => N(amount),
    };
}
