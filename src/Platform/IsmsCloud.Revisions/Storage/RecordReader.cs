using System.Linq.Expressions;
using IsmsCloud.Revisions.Queries;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Reads records of the current tenant, as they are or as they were at the moment that is asked for.</summary>
internal sealed class RecordReader<T>(Placements placements, Kinds kinds, TenantContext who, WorkContext work) where T : Aggregate
{
    private readonly string _kind = kinds.Of(typeof(T)).Name;

    public async Task<T?> Find(Guid id, CancellationToken ct) => (await FindMany([id], ct)).FirstOrDefault();

    public async Task<IReadOnlyList<T>> FindMany(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var keys = new BsonArray(ids.Select(id => Revision.Key(who.Tenant, id)));
        if (work.AsOf is null) return await Query(new BsonDocument("_id", new BsonDocument("$in", keys)), null, null, ct);
        var some = new BsonDocument(Field.RecordId, new BsonDocument("$in", new BsonArray(ids.Select(Revision.Binary))));
        return await Query(some, null, null, ct);
    }

    public async Task<T?> FindVersion(Guid id, int version, CancellationToken ct)
    {
        var filter = new BsonDocument { ["_id"] = Revision.Key(who.Tenant, id, version), [Field.Kind] = _kind };
        if (work.AsOf is { } asOf) filter[Field.At] = new BsonDocument("$lte", asOf.UtcDateTime);
        var revision = await (await Database(ct)).Revisions.Find(filter).FirstOrDefaultAsync(ct);
        return revision is null ? null : Open(BsonSerializer.Deserialize<Current<T>>(revision));
    }

    public Task<IReadOnlyList<T>> All(Expression<Func<T, bool>>? filter, CancellationToken ct) =>
        Query(Live(filter), new BsonDocument(Field.RecordId, 1), null, ct);

    public async Task<long> Count(Expression<Func<T, bool>>? filter, CancellationToken ct)
    {
        var database = await Database(ct);
        if (work.AsOf is null) return await database.Current<T>(_kind).CountDocumentsAsync(OfTenant(Live(filter)), cancellationToken: ct);
        BsonDocument[] stages = [.. AsOfStages(Live(filter)), new("$count", "n")];
        var counted = await database.Revisions.Aggregate<BsonDocument>(stages, cancellationToken: ct).FirstOrDefaultAsync(ct);
        return counted?["n"].ToInt64() ?? 0;
    }

    public async Task<IReadOnlyList<Counted>> CountBy(Expression<Func<T, bool>>? filter, IReadOnlyList<Expression<Func<T, object?>>> keys, CancellationToken ct)
    {
        var database = await Database(ct);
        var names = keys.Select((key, i) => (Name: $"k{i}", Path: $"${PathOf(key)}")).ToList();
        var group = new BsonDocument("$group", new BsonDocument
        {
            ["_id"] = new BsonDocument(names.Select(n => new BsonElement(n.Name, n.Path))),
            ["n"] = new BsonDocument("$sum", 1),
        });
        var counted = work.AsOf is null
            ? await database.Current(_kind).Aggregate<BsonDocument>(new[] { new BsonDocument("$match", OfTenant(Live(filter))), group }, cancellationToken: ct).ToListAsync(ct)
            : await database.Revisions.Aggregate<BsonDocument>(AsOfStages(Live(filter)).Append(group).ToArray(), cancellationToken: ct).ToListAsync(ct);
        return [.. counted.Select(row => new Counted([.. names.Select(n => TextOf(row["_id"].AsBsonDocument.GetValue(n.Name, BsonNull.Value)))], row["n"].ToInt64()))];
    }

    public async Task<Page<T>> List(PageQuery<T> query, CancellationToken ct)
    {
        var descending = query.Sort?.Descending ?? true;
        var order = query.Sort is { } s ? $"{(descending ? "-" : "")}{s.Name}" : "";
        var field = query.Sort is null ? null : PathOf(query.Sort.By);
        var filter = query.IncludeRetired ? Render(query.Filter) : Live(query.Filter);
        if (query.After is { } after)
            filter = new BsonDocument("$and", new BsonArray { filter, Keyset.Behind(Cursor.Decode(after, order), field, Field.RecordId, descending) });
        var rows = await Query(filter, SortBy(field, descending), query.First + 1, ct);
        IReadOnlyList<T> page = rows.Count <= query.First ? rows : [.. rows.Take(query.First)];
        return new Page<T>(page, rows.Count <= query.First ? null : CursorOf(page[^1], order, field), query.EachCursor ? [.. page.Select(row => CursorOf(row, order, field))] : null);
    }

    private static string CursorOf(T row, string order, string? field)
    {
        var value = field is null ? BsonNull.Value : ValueAt(row.ToBsonDocument(), field[(Field.State.Length + 1)..]);
        return new Cursor(order, value, Revision.Binary(row.Id)).Encode();
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<RevisionEntry>>> Histories(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var some = new BsonDocument("$in", new BsonArray(ids.Select(Revision.Binary)));
        var filter = new BsonDocument { [Field.Tenant] = Revision.Binary(who.Tenant.Value), [Field.Kind] = _kind, [Field.RecordId] = some };
        if (work.AsOf is { } asOf) filter[Field.At] = new BsonDocument("$lte", asOf.UtcDateTime);
        var revisions = await (await Database(ct)).Revisions.Find(filter).Sort(new BsonDocument { [Field.RecordId] = 1, [Field.Version] = 1 }).ToListAsync(ct);
        return revisions.GroupBy(r => r["_id"]["id"].AsGuid).ToDictionary(r => r.Key, r => Queries.Histories.Of([.. r]));
    }

    private static string? TextOf(BsonValue value) => value.IsBsonNull ? null : value.ToString();

    private ValueTask<Database> Database(CancellationToken ct) => placements.ToRead(who.Tenant, ct);

    private async Task<IReadOnlyList<T>> Query(BsonDocument filter, BsonDocument? sort, int? limit, CancellationToken ct)
    {
        var database = await Database(ct);
        var found = work.AsOf is null
            ? await database.Current<T>(_kind).Find(OfTenant(filter)).Sort(sort).Limit(limit).ToListAsync(ct)
            : await database.Revisions.Aggregate<Current<T>>(Paged(AsOfStages(filter), sort, limit), cancellationToken: ct).ToListAsync(ct);
        return [.. found.Select(Open)];
    }

    private BsonDocument OfTenant(BsonDocument filter)
    {
        var tenant = new BsonDocument(Field.Tenant, Revision.Binary(who.Tenant.Value));
        return filter.ElementCount == 0 ? tenant : new BsonDocument("$and", new BsonArray { tenant, filter });
    }

    // The newest revision not later than the moment, of each record; only then the filter, since an older revision that
    // matches says nothing where a newer one does not.
    private IEnumerable<BsonDocument> AsOfStages(BsonDocument filter)
    {
        var before = new BsonDocument { [Field.Kind] = _kind, [Field.At] = new BsonDocument("$lte", work.AsOf!.Value.UtcDateTime) };
        yield return new("$match", OfTenant(before));
        yield return new("$sort", new BsonDocument(Field.Version, -1));
        yield return new("$group", new BsonDocument { ["_id"] = $"${Field.RecordId}", ["newest"] = new BsonDocument("$first", "$$ROOT") });
        yield return new("$replaceRoot", new BsonDocument("newRoot", "$newest"));
        if (filter.ElementCount > 0) yield return new("$match", filter);
    }

    private static BsonDocument[] Paged(IEnumerable<BsonDocument> stages, BsonDocument? sort, int? limit)
    {
        if (sort is not null) stages = stages.Append(new BsonDocument("$sort", sort));
        if (limit is not null) stages = stages.Append(new BsonDocument("$limit", limit));
        return [.. stages];
    }

    private static BsonDocument SortBy(string? field, bool descending)
    {
        var direction = descending ? -1 : 1;
        return field is null
            ? new BsonDocument(Field.RecordId, direction)
            : new BsonDocument { [field] = direction, [Field.RecordId] = direction };
    }

    private static BsonDocument Live(Expression<Func<T, bool>>? filter)
    {
        var live = new BsonDocument($"{Field.State}.retired", false);
        return filter is null ? live : new BsonDocument("$and", new BsonArray { live, Render(filter) });
    }

    private static BsonDocument Render(Expression<Func<T, bool>>? filter) => filter is null
        ? []
        : Builders<Current<T>>.Filter.Where(Lift.ToDocument(filter)).Render(Args());

    internal static string PathOf<TField>(Expression<Func<T, TField>> field) =>
        new ExpressionFieldDefinition<Current<T>, TField>(Lift.ToDocument(field)).Render(Args()).FieldName;

    private static RenderArgs<Current<T>> Args() => new(BsonSerializer.LookupSerializer<Current<T>>(), BsonSerializer.SerializerRegistry);

    private static BsonValue ValueAt(BsonDocument state, string path) =>
        path.Split('.').Aggregate((BsonValue)state, (at, name) => at is BsonDocument d ? d.GetValue(name, BsonNull.Value) : BsonNull.Value);

    private static T Open(Current<T> stored)
    {
        stored.State.Hash = stored.Hash;
        stored.State.ContentHash = stored.Content;
        return stored.State;
    }
}
