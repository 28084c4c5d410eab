using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace IsmsCloud.Identity.Pages;

internal static class Moments
{
    /// <summary>For people and for programs; in UTC, as the heading beside it says.</summary>
    public static IHtmlContent Shown(this DateTimeOffset at) => new HtmlString(string.Create(CultureInfo.InvariantCulture,
        $"""<time datetime="{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}">{at.UtcDateTime:d MMM yyyy, HH:mm}</time>"""));

    public static string Day(this DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
