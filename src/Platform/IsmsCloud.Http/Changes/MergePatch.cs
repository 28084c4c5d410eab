using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Builder;

namespace IsmsCloud.Http;

/// <summary>The body of a PATCH (RFC 7396): fields named are replaced, fields null are cleared, fields absent stay.</summary>
/// <typeparam name="TFields">The record of editable fields.</typeparam>
public sealed class MergePatch<TFields> : IEndpointParameterMetadataProvider
{
    private readonly JsonObject _changes;

    private MergePatch(JsonObject changes) => _changes = changes;

    /// <summary>The fields with the patch applied.</summary>
    /// <exception cref="JsonException">A field is unknown or of the wrong shape: 400 with its path.</exception>
    public TFields ApplyTo(TFields fields)
    {
        var merged = (JsonObject)Merge(JsonSerializer.SerializeToNode(fields, Json.Options), _changes)!;
        return merged.Deserialize<TFields>(Json.Options)!;
    }

    /// <summary>Reads the body.</summary>
    public static async ValueTask<MergePatch<TFields>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var type = context.Request.ContentType ?? "";
        if (!type.StartsWith("application/merge-patch+json", StringComparison.OrdinalIgnoreCase) && !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("Send a merge patch.", 415);
        return await Read(context.Request.Body, context.RequestAborted) is JsonObject changes
            ? new MergePatch<TFields>(changes)
            : throw new JsonException("A merge patch is a JSON object.");
    }

    // Names are read when they are looked at; what is no text must show here, while it is still the caller's body and not our fault.
    private static async Task<JsonNode?> Read(Stream body, CancellationToken ct)
    {
        try
        {
            var node = await JsonNode.ParseAsync(body, documentOptions: Json.Documents, cancellationToken: ct);
            Look(node);
            return node;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("It contains a name that is no text.");
        }
    }

    private static void Look(JsonNode? node)
    {
        if (node is not JsonObject fields) return;
        foreach (var (_, value) in fields) Look(value);
    }

    /// <summary>Tells the API description what the body looks like.</summary>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/merge-patch+json", "application/json"], typeof(TFields)));

    private static JsonNode? Merge(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes) return patch?.DeepClone();
        var result = target as JsonObject ?? [];
        // Set to null rather than removed: the record then says by name which field may not be empty.
        foreach (var (name, value) in changes) result[name] = value is null ? null : Merge(result[name]?.DeepClone(), value);
        return result;
    }
}
