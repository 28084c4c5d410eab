using System.Text.Json;
using System.Text.Json.Serialization;

namespace IsmsCloud.Http.Client;

/// <summary>How requests and answers are written: camelCase, enums as camelCase words.</summary>
public static class ApiJson
{
    /// <summary>For clients: members that a newer service added are passed over.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
