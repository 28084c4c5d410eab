using System.Globalization;
using System.Web;

namespace IsmsCloud.Web.Components.Layout;

/// <summary>What the address says of where we are.</summary>
public sealed record Place(Guid? Workspace, string Path, DateOnly? AsOf)
{
    /// <summary>What is asked one thing after another stands alone on its page.</summary>
    public bool IsSetUp => Within is "set-up" || Within.StartsWith("set-up/", StringComparison.Ordinal);

    /// <summary>The path below the workspace.</summary>
    public string Within => Workspace is null ? "" : Path[$"/w/{Workspace}/".Length..];

    /// <summary>The same page of another workspace: of a record, its register, since records belong to one workspace alone.</summary>
    public string Elsewhere(Guid workspace)
    {
        var here = Within;
        var kept = NavigationEntry.InOrder.SelectMany(area => area).FirstOrDefault(entry => $"{here}/".StartsWith($"{entry.Path}/", StringComparison.Ordinal));
        return $"/w/{workspace}/{kept?.Path ?? "overview"}";
    }

    public static Place Of(string uri, TimeProvider time)
    {
        var address = new Uri(uri);
        var id = address.Segments is [_, "w/", var segment, _, ..] && Guid.TryParseExact(segment.TrimEnd('/'), "D", out var found) ? found : (Guid?)null;
        return new(id, address.AbsolutePath, AsOfOf(HttpUtility.ParseQueryString(address.Query)["asOf"], time));
    }

    // Tomorrow's records aren't known: a day that is yet to end is looked at as it is now.
    static DateOnly? AsOfOf(string? text, TimeProvider time) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime) ? day : null;
}
