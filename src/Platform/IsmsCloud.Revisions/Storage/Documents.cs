using MongoDB.Bson;
using MongoDB.Bson.Serialization.Attributes;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Names of the fields that more than one place in this project spells out.</summary>
internal static class Field
{
    public const string Tenant = "_id.tenant";
    public const string RecordId = "_id.id";
    public const string Version = "_id.version";
    public const string Kind = "type";
    public const string At = "at";
    public const string State = "state";
    public const string UpdatedAt = "state.updatedAt";
    public const string Sent = "sent";
    public const string Causation = "causation";
    public const string Origin = "origin";
}

internal sealed record CurrentKey(
    [property: BsonElement("tenant")] Guid Tenant,
    [property: BsonElement("id")] Guid Id);

/// <summary>What list queries read: the newest state of a record. Revisions have the same shape from <c>state</c> on.</summary>
internal sealed class Current<T>
{
    [BsonId] public BsonDocument Key { get; init; } = [];

    public string Hash { get; init; } = "";

    public string Content { get; init; } = "";

    public required T State { get; init; }
}
