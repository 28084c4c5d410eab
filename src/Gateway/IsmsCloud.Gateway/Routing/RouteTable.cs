using IsmsCloud.Gateway.Rates;

namespace IsmsCloud.Gateway.Routing;

/// <summary>
/// Everything that can be reached from outside. A service is public only if it stands here and has an address in
/// <c>services:{name}:http:0</c>; being configured alone exposes nothing.
/// </summary>
static class RouteTable
{
    static readonly string[] Apis =
        ["identity", "context", "governance", "risks", "controls", "audits", "improvement", "insight"];

    internal static readonly IReadOnlyList<EdgeRoute> Rows =
    [
        new("/{**path}", "web"),
        // A browser's way to the same attachments: the web UI hands them on with its token.
        new("/files/{workspace}/api/{api}/attachments", "web", MaxBody: EdgeRoute.Attachment),
        new("/connect/{**path}", "identity"),
        new("/account/{**path}", "identity", RateClass.SignIn),
        // Caught mail.
        new("/dev/mail", "identity", DevelopmentOnly: true),
        new("/.well-known/{**path}", "identity"),
        new("/graphql/{**path}", "graph"),
        .. Apis.Select(api => new EdgeRoute($"/api/{api}/{{**path}}", api)),
        .. Apis.Select(api => new EdgeRoute($"/api/{api}/attachments/{{**path}}", api, MaxBody: EdgeRoute.Attachment)),
    ];

    internal static IEnumerable<EdgeRoute> Open(IConfiguration configuration, IHostEnvironment environment) =>
        Rows.Where(row => Address(configuration, row.Service) is not null && (!row.DevelopmentOnly || environment.IsDevelopment()));

    internal static IEnumerable<string> OpenApis(IConfiguration configuration) =>
        Apis.Where(api => Address(configuration, api) is not null);

    internal static string? Address(IConfiguration configuration, string service) =>
        configuration[$"services:{service}:http:0"] is { Length: > 0 } address ? address : null;
}
