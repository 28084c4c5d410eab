using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Files;

/// <summary>What is known of a file before it is sent, and what is read out of the answer; the service checks for itself.</summary>
static class FileRules
{
    internal const long MaxBytes = 50L * 1024 * 1024;

    /// <summary>What the browser reports for an upload that the person stopped.</summary>
    internal const int Stopped = -1;

    static readonly string[] Kinds =
        ["pdf", "png", "jpg", "jpeg", "gif", "zip", "docx", "xlsx", "pptx", "odt", "ods", "txt", "md", "csv", "json", "eml"];

    internal static string Accept => string.Join(',', Kinds.Select(kind => $".{kind}"));

    /// <summary>The word for what stands against it; null where nothing does.</summary>
    internal static string? Refusal(string name, long bytes) =>
        !Kinds.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant()) ? "file.kind"
        : bytes == 0 ? "file.empty"
        : bytes > MaxBytes ? "file.tooLarge"
        : null;

    internal static string? Stored(string answer) => Read(answer).TextOrNull("id");

    /// <summary>The service's own words; null where it said nothing that can be read.</summary>
    internal static string? Problem(int status, string answer)
    {
        var problem = status >= 400 ? Read(answer) : null;
        return (problem?["errors"] as JsonArray)?.FirstOrDefault().TextOrNull("message") ?? problem.TextOrNull("detail");
    }

    static JsonNode? Read(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
