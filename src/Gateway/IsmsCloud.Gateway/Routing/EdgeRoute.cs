using IsmsCloud.Gateway.Rates;

namespace IsmsCloud.Gateway.Routing;

/// <summary>
/// One row of the route table: paths like <paramref name="Path"/> belong to <paramref name="Service"/>; those marked
/// <paramref name="DevelopmentOnly"/> are in no other environment.
/// </summary>
sealed record EdgeRoute(
    string Path, string Service, RateClass Rate = RateClass.Standard, long MaxBody = EdgeRoute.Ordinary, bool DevelopmentOnly = false)
{
    internal const long Ordinary = 1024 * 1024;

    // A file of 50 MB, and room for the multipart frame around it.
    internal const long Attachment = 51 * Ordinary;

    internal string Id => $"{Service} {Path}";
}
