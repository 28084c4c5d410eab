using System.Security.Cryptography;
using IsmsCloud.Tenancy;
using MongoDB.Bson;

namespace IsmsCloud.Revisions.Storage;

/// <summary>
/// One inserted document is one change: state, audit entry and outgoing events in a single atomic write. Kept as a
/// document rather than a class, since its hash is over exactly what is stored.
/// </summary>
internal static class Revision
{
    // What the dispatcher writes afterwards is not part of what was decided.
    private static readonly string[] OutsideTheHash = ["hash", Field.Sent, "sealed"];

    public static BsonDocument Of(Aggregate aggregate, RevisionHead head, BsonDocument state, string content, BsonArray events)
    {
        var revision = new BsonDocument
        {
            ["_id"] = Key(head.Tenant, aggregate.Id, aggregate.Version + 1),
            [Field.Kind] = head.Kind,
            [Field.At] = head.At.UtcDateTime,
            ["actor"] = ActorDocument(head.Actor),
            ["action"] = aggregate.Action ?? throw new InvalidOperationException($"A {head.Kind} was saved unchanged: no operation called Did."),
        };
        if (aggregate.Reason is { } reason) revision["reason"] = reason;
        if (head.Causation is { } causation) revision[Field.Causation] = causation;
        if (head.Origin is { } origin) revision[Field.Origin] = origin;
        revision[Field.State] = state;
        revision["content"] = content;
        revision["events"] = events;
        revision["prevHash"] = aggregate.Hash;
        revision["hash"] = HashOf(revision);
        revision[Field.Sent] = false;
        return revision;
    }

    public static BsonDocument Key(TenantId tenant, Guid id, int version) => new()
    {
        ["tenant"] = Binary(tenant.Value),
        ["id"] = Binary(id),
        ["version"] = version,
    };

    public static BsonDocument Key(TenantId tenant, Guid id) => new() { ["tenant"] = Binary(tenant.Value), ["id"] = Binary(id) };

    public static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);

    /// <summary>SHA-256 over the canonical revision: fields in ordinal order at every depth, without what is outside the hash.</summary>
    public static string HashOf(BsonDocument revision) =>
        Sha256(new BsonDocument(revision.Where(e => !OutsideTheHash.Contains(e.Name))));

    public static string Sha256(BsonDocument document) =>
        Convert.ToHexStringLower(SHA256.HashData(Canonical(document).ToBson()));

    private static BsonDocument Canonical(BsonDocument document) =>
        new(document.OrderBy(e => e.Name, StringComparer.Ordinal).Select(e => new BsonElement(e.Name, Canonical(e.Value))));

    private static BsonValue Canonical(BsonValue value) => value switch
    {
        BsonDocument document => Canonical(document),
        BsonArray array => new BsonArray(array.Select(Canonical)),
        _ => value,
    };

    private static BsonDocument ActorDocument(Actor actor)
    {
        var document = new BsonDocument { ["id"] = actor.Id, ["name"] = actor.Name };
        if (actor.OnBehalfOf is { } engagement) document["onBehalfOf"] = Binary(engagement);
        return document;
    }
}

/// <summary>What the store knows of a change beside the aggregate itself.</summary>
internal sealed record RevisionHead(TenantId Tenant, string Kind, Actor Actor, DateTimeOffset At, string? Causation, string? Origin);
