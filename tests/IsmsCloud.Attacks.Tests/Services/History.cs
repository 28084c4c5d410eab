using MongoDB.Bson;

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>Everything that an organisation has in a service, as it lies in the database.</summary>
sealed class History(IReadOnlyList<BsonDocument> revisions, IReadOnlyList<BsonDocument> files, IReadOnlyList<string> rows)
{
    public IReadOnlyList<OwnRecord> Records =>
    [
        .. revisions.Select(revision => new OwnRecord(revision["type"].AsString, revision["_id"]["id"].AsGuid)).Distinct(),
        .. files.Select(file => new OwnRecord("attachment", file["_id"].AsGuid)),
    ];

    /// <summary>What must be the same before and after an attack.</summary>
    public IReadOnlyList<string> Lines =>
    [
        .. revisions.Select(revision => $"{revision["type"]} {revision["_id"]["id"].AsGuid} {revision["_id"]["version"]} {revision["hash"]}").Order(StringComparer.Ordinal),
        .. files.Select(file => $"attachment {file["_id"].AsGuid} {file["length"]}").Order(StringComparer.Ordinal),
        .. rows.Order(StringComparer.Ordinal),
    ];

    public int VersionOf(Guid id) => revisions.Where(revision => revision["_id"]["id"].AsGuid == id).Select(revision => revision["_id"]["version"].AsInt32).DefaultIfEmpty(1).Max();
}
