using IsmsCloud.Revisions.Dispatch;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Writes revisions. The insert is the commit; everything after it can be made good by the dispatcher.</summary>
internal sealed class RecordWriter<T>(
    Placements placements, Kinds kinds, TenantContext who, WorkContext work, TimeProvider time, EventDocuments events, DispatcherSignal dispatcher)
    where T : Aggregate
{
    private readonly string _kind = kinds.Of(typeof(T)).Name;

    public async Task Save(T aggregate, CancellationToken ct)
    {
        var database = await ToWrite(ct);
        if (aggregate.Version == 0) aggregate.Ref = await NextRefs(database, 1, ct);
        var revision = Prepare(aggregate, null);
        if (!await Insert(database, revision, aggregate, ct)) return;
        await Project(database, revision, ct);
        dispatcher.Wake();
    }

    public async Task SaveMany(IReadOnlyList<T> aggregates, Func<T, string>? causation, CancellationToken ct)
    {
        if (aggregates.Count == 0) return;
        var database = await ToWrite(ct);
        await NumberNew(database, aggregates, ct);
        foreach (var chunk in aggregates.Chunk(1000))
        {
            var revisions = await Insert(database, [.. chunk.Select(a => Prepare(a, causation?.Invoke(a)))], causation is not null || work.PassOverWhatIsDone, ct);
            await CurrentProjection.Put(database, revisions, ct);
        }
        dispatcher.Wake();
    }

    private async ValueTask<Database> ToWrite(CancellationToken ct) =>
        work.AsOf is null ? await placements.ToWrite(who.Tenant, ct) : throw new PastIsReadOnlyException();

    private BsonDocument Prepare(T aggregate, string? causation)
    {
        var origin = aggregate.Version == 0 && causation is null ? work.NextOrigin(_kind) : null;
        var head = new RevisionHead(who.Tenant, _kind, who.Actor, time.GetUtcNow(), causation ?? work.Causation, origin);
        var outgoing = events.Of(aggregate.Events);
        var (state, content) = StateOf(aggregate, head.At);
        var revision = Revision.Of(aggregate, head, state, content, outgoing);
        aggregate.Saved(aggregate.Version + 1, revision["hash"].AsString, content, head.At);
        return revision;
    }

    private static (BsonDocument State, string Content) StateOf(T aggregate, DateTimeOffset at)
    {
        var state = aggregate.ToBsonDocument();
        state["version"] = aggregate.Version + 1;
        state["updatedAt"] = at.UtcDateTime;
        if (aggregate.Version == 0) state["createdAt"] = at.UtcDateTime;
        var material = aggregate.Material;
        var content = ReferenceEquals(material, aggregate) ? Headless(state) : material.ToBsonDocument(material.GetType());
        return (state, Revision.Sha256(content));
    }

    // The header changes with every save; were it part of the content, each save would make each approval stale.
    private static BsonDocument Headless(BsonDocument state) =>
        new(state.Where(e => e.Name is not ("version" or "updatedAt" or "createdAt" or "ref")));

    private async Task<bool> Insert(Database database, BsonDocument revision, T aggregate, CancellationToken ct)
    {
        try
        {
            await database.Revisions.InsertOneAsync(revision, cancellationToken: ct);
            return true;
        }
        catch (MongoWriteException e) when (e.WriteError?.Category == ServerErrorCategory.DuplicateKey)
        {
            var why = await WhyTaken(database, revision, aggregate, ct);
            return why is AlreadyDoneException && work.PassOverWhatIsDone ? false : throw why;
        }
    }

    private static async Task<IReadOnlyList<BsonDocument>> Insert(Database database, List<BsonDocument> revisions, bool passOver, CancellationToken ct)
    {
        try
        {
            await database.Revisions.InsertManyAsync(revisions, new InsertManyOptions { IsOrdered = false }, ct);
            return revisions;
        }
        catch (MongoBulkWriteException e) when (passOver && e.WriteErrors.All(w => w.Category == ServerErrorCategory.DuplicateKey))
        {
            var done = e.WriteErrors.Select(w => w.Index).ToHashSet();
            return [.. revisions.Where((_, i) => !done.Contains(i))];
        }
    }

    // Either the version is taken (somebody was quicker) or the causation is (a message came twice).
    private async Task<Exception> WhyTaken(Database database, BsonDocument revision, T aggregate, CancellationToken ct)
    {
        var winner = await database.Revisions.Find(new BsonDocument("_id", revision["_id"])).FirstOrDefaultAsync(ct);
        var isNew = revision["_id"]["version"] == 1;
        if (winner is null || isNew || (work.Causation is { } same && winner.GetValue(Field.Causation, "") == same))
            return new AlreadyDoneException(work.Causation ?? "");
        // The winner may have died before it projected; then every reader would go on to see, and edit, what is stale.
        await Project(database, winner, ct);
        return new StaleRevisionException(_kind, aggregate.Id, aggregate.Version - 1);
    }

    private static Task Project(Database database, BsonDocument revision, CancellationToken ct) =>
        CurrentProjection.Put(database, revision, ct);

    private async Task NumberNew(Database database, IReadOnlyList<T> aggregates, CancellationToken ct)
    {
        var unnumbered = aggregates.Where(a => a.Version == 0).ToList();
        if (unnumbered.Count == 0) return;
        var last = await Reserve(database, unnumbered.Count, ct);
        for (var i = 0; i < unnumbered.Count; i++) unnumbered[i].Ref = Number(last - unnumbered.Count + 1 + i);
    }

    private async Task<string> NextRefs(Database database, int count, CancellationToken ct) => Number(await Reserve(database, count, ct));

    private string Number(long number) => $"{kinds.Of(typeof(T)).Prefix}-{number:0000}";

    // The first number of a kind is an insert, not an upsert: engines differ in what two of those at once are told.
    private async Task<long> Reserve(Database database, int count, CancellationToken ct)
    {
        var key = new BsonDocument { ["tenant"] = Revision.Binary(who.Tenant.Value), ["kind"] = _kind };
        while (true)
        {
            if (await Raise(database, key, count, ct) is { } raised) return raised["last"].ToInt64();
            try
            {
                await database.Counters.InsertOneAsync(new BsonDocument { ["_id"] = key, ["last"] = (long)count }, cancellationToken: ct);
                return count;
            }
            catch (MongoWriteException e) when (e.WriteError?.Category == ServerErrorCategory.DuplicateKey)
            {
                // Somebody began to count in the same moment.
            }
        }
    }

    private static Task<BsonDocument> Raise(Database database, BsonDocument key, int count, CancellationToken ct) =>
        database.Counters.FindOneAndUpdateAsync<BsonDocument>(
            new BsonDocument("_id", key),
            new BsonDocument("$inc", new BsonDocument("last", (long)count)),
            new FindOneAndUpdateOptions<BsonDocument> { ReturnDocument = ReturnDocument.After },
            ct);
}
