namespace IsmsCloud.Web.Files;

/// <summary>Browsers leave the type of what they don't know empty; the service wants to hear it and checks it against the bytes.</summary>
static class MediaTypes
{
    static readonly Dictionary<string, string> Unknown = new(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = "text/markdown",
        [".csv"] = "text/csv",
        [".eml"] = "message/rfc822",
        [".json"] = "application/json",
        [".odt"] = "application/vnd.oasis.opendocument.text",
        [".ods"] = "application/vnd.oasis.opendocument.spreadsheet",
    };

    internal static string Of(string name, string said) =>
        Unknown.GetValueOrDefault(Path.GetExtension(name)) ?? (said.Length > 0 ? said : "application/octet-stream");
}
