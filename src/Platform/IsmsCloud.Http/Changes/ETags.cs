using System.Globalization;
using IsmsCloud.Revisions;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Http;

/// <summary>The version of a record as an entity tag: <c>"7"</c>.</summary>
internal static class ETags
{
    public static string Of(Aggregate aggregate) => Of(aggregate.Version);

    public static string Of(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    /// <summary>The version that the caller has before them, or the problem of not having said it.</summary>
    public static (int Version, Problem? Problem) Required(HttpRequest request)
    {
        var text = request.Headers.IfMatch.ToString();
        if (text.Length == 0)
            return (0, Problem.Of(428, "if-match-missing", "Send the version that you changed as 'If-Match: \"7\"': the ETag of your last read."));
        var plain = text.Trim().Trim('"');
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? (version, null)
            : (0, Problem.Of(412, "if-match-invalid", "'If-Match' must be one version in quotes, such as \"7\": the ETag of your last read."));
    }
}
