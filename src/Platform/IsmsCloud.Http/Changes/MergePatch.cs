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
        var node = await JsonNode.ParseAsync(context.Request.Body, documentOptions: Json.Documents, cancellationToken: context.RequestAborted);
        return node is JsonObject changes ? new MergePatch<TFields>(Read(changes)) : throw new JsonException("A merge patch is a JSON object.");
    }

    // Nodes are read when they are looked at; what is no text must show while it is still the caller's body and not our fault.
    private static JsonObject Read(JsonObject changes)
    {
        try
        {
            foreach (var (_, value) in changes)
                if (value is JsonObject nested) Read(nested);
            return changes;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("It contains a name that is no text.");
        }
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
