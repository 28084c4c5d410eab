using IsmsCloud.Gateway.Edge;

namespace IsmsCloud.Gateway.Routing;

static class UnknownRoutes
{
    /// <summary>What has no service behind it here is a 404 of the API; it must not end up at the pages of the web UI.</summary>
    internal static void MapUnknown(this WebApplication app)
    {
        var open = RouteTable.Open(app.Configuration, app.Environment).Select(row => row.Path).ToHashSet();
        foreach (var path in RouteTable.Rows.Select(row => row.Path).Append("/api/{**path}").Where(path => !open.Contains(path)))
            app.Map(path, NoSuchService);
    }

    static Task NoSuchService(HttpContext context) =>
        Problem.Write(context, StatusCodes.Status404NotFound, "unknown-service", $"No service answers at {context.Request.Path}.");
}
