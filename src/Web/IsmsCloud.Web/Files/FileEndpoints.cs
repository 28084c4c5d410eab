namespace IsmsCloud.Web.Files;

/// <summary>Exports and attachments of any service, nothing else: this is a way to files, not a second API.</summary>
static class FileEndpoints
{
    internal static void MapFiles(this WebApplication app)
    {
        var files = app.MapGroup("/files/{workspace:guid}/api/{service:regex(^[a-z]+$)}").RequireAuthorization();
        files.MapGet("{**path}", Download.Send);
        files.MapPost("attachments", Upload.Send);
    }
}
