using System.Runtime.CompilerServices;
using IsmsCloud.Revisions.Storage;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions;

/// <summary>Finds in the log what was published, for those who begin to listen later.</summary>
public interface IEventReplay
{
    /// <summary>Events of these names whose revisions were saved until then, of all tenants, in order within a record; in batches.</summary>
    /// <param name="names">Pinned names.</param>
    /// <param name="until">Later ones are left out.</param>
    /// <param name="ct">Cancels it.</param>
    IAsyncEnumerable<IReadOnlyList<OutgoingEvent>> Published(IReadOnlyCollection<string> names, DateTimeOffset until, CancellationToken ct);
}

/// <inheritdoc />
internal sealed class EventReplay(Placements placements) : IEventReplay
{
    private const int Batch = 500;

    /// <inheritdoc />
    public async IAsyncEnumerable<IReadOnlyList<OutgoingEvent>> Published(
        IReadOnlyCollection<string> names, DateTimeOffset until, [EnumeratorCancellation] CancellationToken ct)
    {
        // What is not sent yet is the dispatcher's.
        var filter = new BsonDocument
        {
            [Field.Sent] = true,
            ["events.type"] = new BsonDocument("$in", new BsonArray(names)),
            [Field.At] = new BsonDocument("$lte", new BsonDateTime(until.UtcDateTime)),
        };
        foreach (var database in await placements.All(ct))
        {
            using var cursor = await database.Revisions.Find(filter, new FindOptions { BatchSize = Batch }).Sort(new BsonDocument("_id", 1)).ToCursorAsync(ct);
            while (await cursor.MoveNextAsync(ct))
                yield return [.. cursor.Current.SelectMany(Dispatch.EventDocuments.From).Where(e => names.Contains(e.Name))];
        }
    }
}
