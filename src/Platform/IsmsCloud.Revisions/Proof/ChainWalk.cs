using IsmsCloud.Revisions.Storage;
using MongoDB.Bson;

namespace IsmsCloud.Revisions;

/// <summary>Walks chains in order and keeps the first link that does not hold.</summary>
internal sealed class ChainWalk
{
    private readonly Dictionary<(Guid Id, int Version), string> _hashes = [];
    private readonly Dictionary<Guid, int> _newest = [];
    private readonly List<Link> _listed = [];
    private readonly List<Link> _sealed = [];
    private Link _last = new("", Guid.Empty, 0, "");
    private string _lastSeal = "";
    private ChainBreak? _brokenSeal;

    public ChainBreak? Break { get; private set; }

    public long Records { get; private set; }

    public long Revisions => _hashes.Count;

    public int Seals { get; private set; }

    public void Take(BsonDocument revision)
    {
        if (Break is not null) return;
        var (kind, id) = (revision[Field.Kind].AsString, revision["_id"]["id"].AsGuid);
        var (version, hash) = (revision["_id"]["version"].AsInt32, revision["hash"].AsString);
        if (id != _last.Id) Begin(kind, id);
        if (version != _last.Version + 1) Break = new(ChainFault.Removed, kind, id, _last.Version + 1);
        else if (revision["prevHash"].AsString != _last.Hash) Break = new(ChainFault.Unlinked, kind, id, version);
        else if (Revision.HashOf(revision) != hash) Break = new(ChainFault.Edited, kind, id, version);
        _hashes[(id, version)] = hash;
        _newest[id] = version;
        _last = new(kind, id, version, hash);
    }

    private void Begin(string kind, Guid id)
    {
        _last = new(kind, id, 0, "");
        Records++;
    }

    public void TakeCurrent(string kind, BsonDocument row) =>
        _listed.Add(new(kind, row["_id"]["id"].AsGuid, row["version"].AsInt32, row["hash"].AsString));

    public void TakeSeal(BsonDocument seal)
    {
        var number = seal["_id"]["number"].AsInt32;
        if (number != Seals + 1) _brokenSeal ??= new(ChainFault.Removed, "seal", null, Seals + 1);
        else if (seal["prevHash"].AsString != _lastSeal) _brokenSeal ??= new(ChainFault.Unlinked, "seal", null, number);
        else if (Revision.HashOf(seal) != seal["hash"].AsString) _brokenSeal ??= new(ChainFault.Edited, "seal", null, number);
        else _sealed.AddRange(seal["entries"].AsBsonArray.Select(EntryOf));
        (Seals, _lastSeal) = (number, seal["hash"].AsString);
    }

    /// <summary>Holds what lists and seals say against the log; all of it must have been taken.</summary>
    public void Compare() => Break ??=
        _listed.Select(AgainstList).FirstOrDefault(b => b is not null) ?? _brokenSeal ?? _sealed.Select(AgainstSeal).FirstOrDefault(b => b is not null);

    // A list that lags is the dispatcher's to heal; one that is ahead, or differs, shows that the log lost or changed something.
    private ChainBreak? AgainstList(Link row)
    {
        if (row.Version > _newest.GetValueOrDefault(row.Id)) return new(ChainFault.Removed, row.Kind, row.Id, row.Version);
        return _hashes.GetValueOrDefault((row.Id, row.Version)) == row.Hash ? null : new(ChainFault.ProjectionDiffers, row.Kind, row.Id, row.Version);
    }

    private ChainBreak? AgainstSeal(Link entry)
    {
        if (!_hashes.TryGetValue((entry.Id, entry.Version), out var hash)) return new(ChainFault.Removed, entry.Kind, entry.Id, entry.Version);
        return hash == entry.Hash ? null : new(ChainFault.Edited, entry.Kind, entry.Id, entry.Version);
    }

    private static Link EntryOf(BsonValue entry) =>
        new(string.Intern(entry["kind"].AsString), entry["id"].AsGuid, entry["version"].AsInt32, entry["hash"].AsString);

    private readonly record struct Link(string Kind, Guid Id, int Version, string Hash);
}
