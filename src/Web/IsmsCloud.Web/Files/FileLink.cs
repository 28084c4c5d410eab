using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Files;

/// <summary>Where a file of a service is downloaded: the browser has no token, so it asks us and we ask the service.</summary>
public static class FileLink
{
    public static string Of(Workspace workspace, string path) => $"/files/{workspace.Id}/{path}{AsOf(workspace, path)}";

    static string AsOf(Workspace workspace, string path) =>
        workspace.AsOf is { } day ? $"{(path.Contains('?') ? '&' : '?')}asOf={day.AddDays(1):yyyy-MM-dd}T00:00:00Z" : "";
}
