using System.Globalization;
using System.Web;

namespace IsmsCloud.Web.Components.Layout;

/// <summary>What the address says of where we are.</summary>
public sealed record Place(Guid? Workspace, string Path, DateOnly? AsOf)
{
    public static Place Of(string uri)
    {
        var address = new Uri(uri);
        var id = address.Segments is [_, "w/", var segment, ..] && Guid.TryParse(segment.TrimEnd('/'), out var found) ? found : (Guid?)null;
        return new(id, address.AbsolutePath, AsOfOf(HttpUtility.ParseQueryString(address.Query)["asOf"]));
    }

    // Tomorrow's records aren't known: a day that is yet to end is looked at as it is now.
    static DateOnly? AsOfOf(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day < DateOnly.FromDateTime(DateTime.UtcNow) ? day : null;
}
