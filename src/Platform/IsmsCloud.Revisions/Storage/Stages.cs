using IsmsCloud.Tenancy;
using MongoDB.Bson;

namespace IsmsCloud.Revisions.Storage;

/// <summary>What every query begins with: the tenant, and the moment that is looked at.</summary>
internal static class Stages
{
    public static BsonDocument OfTenant(TenantId tenant, BsonDocument filter)
    {
        var mine = new BsonDocument(Field.Tenant, Revision.Binary(tenant.Value));
        return filter.ElementCount == 0 ? mine : new BsonDocument("$and", new BsonArray { mine, filter });
    }

    /// <summary>
    /// The newest revision not later than the moment, of each record; only then the filter, since an older revision that
    /// matches says nothing where a newer one does not.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="kind">Of which kind.</param>
    /// <param name="moment">Later ones are left out.</param>
    /// <param name="among">Which records are looked at; empty for all.</param>
    /// <param name="filter">What their state must meet; empty for all.</param>
    public static IEnumerable<BsonDocument> AsOf(TenantId tenant, string kind, DateTimeOffset moment, BsonDocument among, BsonDocument filter)
    {
        var before = new BsonDocument { [Field.Kind] = kind, [Field.At] = new BsonDocument("$lte", moment.UtcDateTime) };
        yield return new("$match", OfTenant(tenant, before.AddRange(among)));
        yield return new("$sort", new BsonDocument(Field.Version, -1));
        yield return new("$group", new BsonDocument { ["_id"] = $"${Field.RecordId}", ["newest"] = new BsonDocument("$first", "$$ROOT") });
        yield return new("$replaceRoot", new BsonDocument("newRoot", "$newest"));
        if (filter.ElementCount > 0) yield return new("$match", filter);
    }
}
