using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>What was answered to a request with an <c>Idempotency-Key</c>, so that its repetition is answered the same.</summary>
public sealed class Deposits
{
    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly Placements _placements;
    private readonly TenantContext _who;
    private readonly TimeProvider _time;

    internal Deposits(Placements placements, TenantContext who, TimeProvider time) => (_placements, _who, _time) = (placements, who, time);

    /// <summary>The answer to an earlier request of this caller with the key; null where there was none within <see cref="Kept"/>.</summary>
    public async Task<Deposit?> Find(string key, CancellationToken ct)
    {
        var found = await (await _placements.ToRead(_who.Tenant, ct)).Deposits.Find(new BsonDocument("_id", Id(key))).FirstOrDefaultAsync(ct);
        if (found is null || found[Field.At].ToUniversalTime() < (_time.GetUtcNow() - Kept).UtcDateTime) return null;
        var headers = found["headers"].AsBsonDocument.ToDictionary(h => h.Name, h => h.Value.AsString);
        return new Deposit(found["request"].AsString, found["status"].AsInt32, headers, found["body"].AsByteArray);
    }

    /// <summary>Keeps an answer; the first one stays.</summary>
    public async Task Put(string key, Deposit deposit, CancellationToken ct)
    {
        var document = new BsonDocument
        {
            ["_id"] = Id(key),
            [Field.At] = _time.GetUtcNow().UtcDateTime,
            ["request"] = deposit.Request,
            ["status"] = deposit.Status,
            ["headers"] = new BsonDocument(deposit.Headers.Select(h => new BsonElement(h.Key, h.Value))),
            ["body"] = deposit.Body,
        };
        await (await _placements.ToWrite(_who.Tenant, ct)).Deposits
            .ReplaceOneAsync(new BsonDocument("_id", Id(key)), document, new ReplaceOptions { IsUpsert = true }, ct);
    }

    private BsonDocument Id(string key) => new()
    {
        ["tenant"] = Revision.Binary(_who.Tenant.Value),
        ["actor"] = _who.Actor.Id,
        ["key"] = key,
    };
}

/// <summary>An answer that is kept.</summary>
/// <param name="Request">Hash of method, path and body, so that a key cannot be used for something else.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Headers">Location, ETag and Content-Type.</param>
/// <param name="Body">The body's bytes.</param>
public sealed record Deposit(string Request, int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body);
