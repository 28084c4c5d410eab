using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Files;

/// <summary>Where files of a service go and come from: the browser has no token, so it asks us and we ask the service.</summary>
public static class FileLink
{
    public static string Of(Workspace workspace, string path) => $"/files/{workspace.Id}/{path}{AsOf(workspace, path)}";

    public static string Upload(Workspace workspace, string service, string name) =>
        $"/files/{workspace.Id}/api/{service}/attachments?name={Uri.EscapeDataString(name)}";

    static string AsOf(Workspace workspace, string path) =>
        workspace.AsOf is { } day ? $"{(path.Contains('?') ? '&' : '?')}asOf={day.AddDays(1):yyyy-MM-dd}T00:00:00Z" : "";
}
