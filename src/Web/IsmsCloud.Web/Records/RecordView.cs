using System.Text.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Web.Records;

/// <summary>A record of any register: its header by name, all else by JSON path. Descriptions of columns and fields name these paths.</summary>
public sealed class RecordView
{
    RecordView(JsonObject json) => Json = json;

    public JsonObject Json { get; }

    public static RecordView Of<T>(T dto) => new(JsonSerializer.SerializeToNode(dto, ApiJson.Options)!.AsObject());

    public Guid Id => Json["id"]!.GetValue<Guid>();

    public string Ref => Json.Text("ref");

    public int Version => Json["version"]!.GetValue<int>();

    public bool Retired => Json["retired"]?.GetValue<bool>() ?? false;

    /// <summary>Where it stands; controls call it their status.</summary>
    public string? State => (Json["state"] ?? Json["status"])?.GetValue<string>();

    public string ContentHash => Json.Text("contentHash");

    /// <summary>What can be edited; the whole where a service keeps nothing apart.</summary>
    public JsonObject Fields => Json["fields"] as JsonObject ?? Json;

    public IReadOnlyList<string> Can => Json["can"].As<IReadOnlyList<string>>() ?? [];

    public IReadOnlyList<Gap> Gaps => Json["gaps"].As<IReadOnlyList<Gap>>() ?? [];

    public T To<T>() => Json.Deserialize<T>(ApiJson.Options)!;
}
