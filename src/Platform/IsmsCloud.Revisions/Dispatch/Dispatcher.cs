using System.Collections.Concurrent;
using IsmsCloud.Revisions.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Dispatch;

/// <summary>
/// Publishes the events of saved revisions, in order per aggregate, seals what it published into the tenant's seal chain
/// and marks it sent. Woken by each save; looks by itself for what a crash left. At least once, never lost.
/// </summary>
internal sealed partial class Dispatcher(
    Placements placements, IEventPublisher publisher, Seals seals, DispatcherSignal signal, ILogger<Dispatcher> log)
    : BackgroundService
{
    private const int Batch = 500;

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(5);

    // Whoever saves often saves again soon, and a round costs the same for many as for one.
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var more = false;
                foreach (var database in await placements.All(stoppingToken)) more |= await Round(database, stoppingToken);
                if (!more && await signal.Wait(Sweep, stoppingToken)) await Task.Delay(Gather, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // The database or the broker is away. Nothing is lost: what is unsent is found again.
                LogRoundFailed(log, e);
                await signal.Wait(Sweep, stoppingToken);
            }
        }
    }

    private async Task<bool> Round(Database database, CancellationToken ct)
    {
        var waiting = await database.Revisions.Find(new BsonDocument(Field.Sent, false))
            .Sort(new BsonDocument(Field.At, 1)).Limit(Batch).ToListAsync(ct);
        if (waiting.Count == 0) return false;
        // A writer may have died before lists knew of its revision. Whoever hears of it from us must find it there.
        await CurrentProjection.Put(database, await CurrentProjection.Lagging(database, waiting, ct), ct);
        var published = await Publish(waiting, ct);
        foreach (var tenant in published.GroupBy(r => r["_id"]["tenant"])) await seals.Seal(database, tenant.Key, [.. tenant], ct);
        await MarkSent(database, published, ct);
        return published.Count == waiting.Count && waiting.Count == Batch;
    }

    // In order within a record; records side by side, since each publish waits for the broker's word.
    private async Task<List<BsonDocument>> Publish(List<BsonDocument> waiting, CancellationToken ct)
    {
        var published = new ConcurrentBag<BsonDocument>();
        var records = waiting.GroupBy(r => r["_id"]["id"], (_, revisions) => revisions.OrderBy(r => r["_id"]["version"]));
        await Parallel.ForEachAsync(records, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = ct }, async (record, token) =>
        {
            foreach (var revision in record)
            {
                if (!await TryPublish(revision, token)) return;
                published.Add(revision);
            }
        });
        return [.. published.OrderBy(r => r[Field.At]).ThenBy(r => r["_id"]["version"])];
    }

    private async Task<bool> TryPublish(BsonDocument revision, CancellationToken ct)
    {
        try
        {
            foreach (var outgoing in EventDocuments.From(revision)) await publisher.Publish(outgoing, ct);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogPublishFailed(log, revision["_id"]["id"].AsGuid, revision["_id"]["version"].AsInt32, e);
            return false;
        }
    }

    private static Task MarkSent(Database database, List<BsonDocument> published, CancellationToken ct)
    {
        if (published.Count == 0) return Task.CompletedTask;
        var ids = new BsonDocument("_id", new BsonDocument("$in", new BsonArray(published.Select(r => r["_id"]))));
        return database.Revisions.UpdateManyAsync(ids, new BsonDocument("$set", new BsonDocument(Field.Sent, true)), cancellationToken: ct);
    }

    [LoggerMessage(1, LogLevel.Warning, "The events of {Id} version {Version} could not be published; they will be tried again.")]
    private static partial void LogPublishFailed(ILogger log, Guid id, int version, Exception e);

    [LoggerMessage(2, LogLevel.Warning, "A round of publishing failed; it will be tried again.")]
    private static partial void LogRoundFailed(ILogger log, Exception e);
}
