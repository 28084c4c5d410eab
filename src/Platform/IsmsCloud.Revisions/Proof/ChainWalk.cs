using IsmsCloud.Revisions.Storage;
using MongoDB.Bson;

namespace IsmsCloud.Revisions;

/// <summary>Walks chains in order and stops at the first link that does not hold.</summary>
internal sealed class ChainWalk
{
    private readonly Dictionary<(Guid Id, int Version), string> _hashes = [];
    private readonly Dictionary<Guid, int> _newest = [];
    private readonly HashSet<string> _kinds = [];
    private (string Kind, Guid Id, int Version, string Hash) _last = ("", Guid.Empty, 0, "");
    private string _lastSeal = "";

    public ChainBreak? Break { get; private set; }

    public long Records { get; private set; }

    public long Revisions => _hashes.Count;

    public int SealCount { get; private set; }

    public IEnumerable<string> Kinds => _kinds;

    public void Take(IEnumerable<BsonDocument> revisions)
    {
        foreach (var revision in revisions)
        {
            if (Break is not null) return;
            Take(revision);
        }
    }

    private void Take(BsonDocument revision)
    {
        var (kind, id) = (revision[Field.Kind].AsString, revision["_id"]["id"].AsGuid);
        var (version, hash) = (revision["_id"]["version"].AsInt32, revision["hash"].AsString);
        if (id != _last.Id) Begin(kind, id);
        if (version != _last.Version + 1) Break = new(ChainFault.Removed, kind, id, _last.Version + 1);
        else if (revision["prevHash"].AsString != _last.Hash) Break = new(ChainFault.Unlinked, kind, id, version);
        else if (Revision.HashOf(revision) != hash) Break = new(ChainFault.Edited, kind, id, version);
        _hashes[(id, version)] = hash;
        _newest[id] = version;
        _last = (kind, id, version, hash);
    }

    private void Begin(string kind, Guid id)
    {
        _last = (kind, id, 0, "");
        _kinds.Add(kind);
        Records++;
    }

    public void EndOfRecords() => _last = ("", Guid.Empty, 0, "");

    // A projection that lags is the dispatcher's to heal; one that is ahead, or differs, shows that the log lost or changed something.
    public void TakeCurrent(string kind, BsonDocument row)
    {
        if (Break is not null) return;
        var (id, version) = (row["_id"]["id"].AsGuid, row["version"].AsInt32);
        if (version > _newest.GetValueOrDefault(id)) Break = new(ChainFault.Removed, kind, id, version);
        else if (_hashes[(id, version)] != row["hash"].AsString) Break = new(ChainFault.ProjectionDiffers, kind, id, version);
    }

    public void TakeSeal(BsonDocument seal)
    {
        if (Break is not null) return;
        var number = seal["_id"]["number"].AsInt32;
        if (number != SealCount + 1) Break = new(ChainFault.Removed, "seal", null, SealCount + 1);
        else if (seal["prevHash"].AsString != _lastSeal) Break = new(ChainFault.Unlinked, "seal", null, number);
        else if (Revision.HashOf(seal) != seal["hash"].AsString) Break = new(ChainFault.Edited, "seal", null, number);
        else foreach (var entry in seal["entries"].AsBsonArray) TakeEntry(entry);
        (SealCount, _lastSeal) = (number, seal["hash"].AsString);
    }

    private void TakeEntry(BsonValue entry)
    {
        var (kind, id, version) = (entry["kind"].AsString, entry["id"].AsGuid, entry["version"].AsInt32);
        if (!_hashes.TryGetValue((id, version), out var hash)) Break ??= new(ChainFault.Removed, kind, id, version);
        else if (hash != entry["hash"].AsString) Break ??= new(ChainFault.Edited, kind, id, version);
    }
}
