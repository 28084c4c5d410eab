using System.Text.Json;
using System.Text.Json.Serialization;

namespace IsmsCloud.Http;

/// <summary>JSON at every door: camelCase, enumerations as words, what is unknown or missing refused by name.</summary>
public static class Json
{
    /// <summary>The options, for servers and typed clients alike.</summary>
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>The same limits where a body is read as it is.</summary>
    internal static readonly JsonDocumentOptions Documents = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    internal static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        return options;
    }
}
