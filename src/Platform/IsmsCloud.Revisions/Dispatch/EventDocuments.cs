using System.Text.Json;
using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using MongoDB.Bson;

namespace IsmsCloud.Revisions.Dispatch;

/// <summary>Events on their way into a revision and out of it.</summary>
internal sealed class EventDocuments(IEventPublisher publisher)
{
    public BsonArray Of(IReadOnlyList<object> events) => new(events.Select(e => new BsonDocument
    {
        ["id"] = Revision.Binary(Guid.CreateVersion7()),
        ["type"] = publisher.NameOf(e),
        ["body"] = JsonSerializer.Serialize(e, e.GetType(), JsonSerializerOptions.Web),
    }));

    public static IEnumerable<OutgoingEvent> From(BsonDocument revision)
    {
        var key = revision["_id"].AsBsonDocument;
        var actor = revision["actor"].AsBsonDocument;
        return revision["events"].AsBsonArray.Select(e => new OutgoingEvent(
            e["id"].AsGuid,
            e["type"].AsString,
            e["body"].AsString,
            new TenantId(key["tenant"].AsGuid),
            new Actor(actor["id"].AsString, actor["name"].AsString, actor.TryGetValue("onBehalfOf", out var b) ? b.AsGuid : null),
            new DateTimeOffset(revision[Field.At].ToUniversalTime(), TimeSpan.Zero),
            revision[Field.Kind].AsString,
            key["id"].AsGuid,
            key["version"].AsInt32,
            revision[Field.State].AsBsonDocument.GetValue("ref", "").AsString));
    }
}
