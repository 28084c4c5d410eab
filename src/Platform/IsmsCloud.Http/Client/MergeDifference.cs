using System.Text.Json;
using System.Text.Json.Nodes;

namespace IsmsCloud.Http.Client;

/// <summary>The JSON merge patch (RFC 7396) that turns one object into another: lists whole, objects member by member.</summary>
public static class MergeDifference
{
    /// <summary>The patch; an empty object where nothing differs.</summary>
    public static JsonObject Between<T>(T before, T after)
        where T : class =>
        Between(
            JsonSerializer.SerializeToNode(before, ApiJson.Options)!.AsObject(),
            JsonSerializer.SerializeToNode(after, ApiJson.Options)!.AsObject());

    private static JsonObject Between(JsonObject before, JsonObject after)
    {
        var patch = new JsonObject();
        foreach (var (name, value) in after)
        {
            if (JsonNode.DeepEquals(before[name], value)) continue;
            patch[name] = before[name] is JsonObject old && value is JsonObject now ? Between(old, now) : value?.DeepClone();
        }

        foreach (var (name, _) in before)
            if (!after.ContainsKey(name)) patch[name] = null;
        return patch;
    }
}
