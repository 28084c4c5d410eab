using IsmsCloud.Revisions.Storage;
using IsmsCloud.Tenancy;
using MongoDB.Bson;

namespace IsmsCloud.Revisions.Queries;

/// <summary>Tells what each revision changed against the one before it.</summary>
internal static class Histories
{
    public static IReadOnlyList<RevisionEntry> Of(IReadOnlyList<BsonDocument> oldestFirst)
    {
        var entries = new List<RevisionEntry>(oldestFirst.Count);
        BsonDocument? before = null;
        foreach (var revision in oldestFirst)
        {
            var state = revision[Field.State].AsBsonDocument;
            entries.Add(Entry(revision, before is null ? [] : FieldChanges.Between(before, state)));
            before = state;
        }

        entries.Reverse();
        return entries;
    }

    private static RevisionEntry Entry(BsonDocument revision, IReadOnlyList<FieldChange> changes)
    {
        var actor = revision["actor"].AsBsonDocument;
        return new RevisionEntry(
            revision["_id"]["version"].AsInt32,
            new DateTimeOffset(revision[Field.At].ToUniversalTime(), TimeSpan.Zero),
            new Actor(actor["id"].AsString, actor["name"].AsString, actor.TryGetValue("onBehalfOf", out var b) ? b.AsGuid : null),
            revision["action"].AsString,
            revision.GetValue("reason", BsonNull.Value) is BsonString reason ? reason.Value : null,
            revision["hash"].AsString,
            changes);
    }
}
