using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>What an asset is worth, and the assets that this comes from.</summary>
internal sealed record Worth(AssetValue Values, IReadOnlyList<Asset> From)
{
    /// <summary>
    /// An asset's own value counts; where it has none, the greatest of those that lean on it, however far up. Primary assets
    /// inherit nothing. Circles, which a race between two edits may leave, are walked once.
    /// </summary>
    public static Worth Of(Asset asset, ILookup<Guid, Asset> leaning)
    {
        var own = asset.Fields.Value;
        if (asset.Fields.Class is AssetClass.PrimaryInformation or AssetClass.PrimaryProcess) return new(own, []);
        var above = Above(asset, leaning);
        var from = new HashSet<Asset>();
        return new(
            new AssetValue
            {
                Confidentiality = own.Confidentiality ?? Greatest(above, v => v.Confidentiality, from),
                Integrity = own.Integrity ?? Greatest(above, v => v.Integrity, from),
                Availability = own.Availability ?? Greatest(above, v => v.Availability, from),
            },
            [.. from]);
    }

    private static int? Greatest(IReadOnlyList<Asset> above, Func<AssetValue, int?> aspect, HashSet<Asset> from)
    {
        if (above.Max(a => aspect(a.Fields.Value)) is not { } greatest) return null;
        from.Add(above.First(a => aspect(a.Fields.Value) == greatest));
        return greatest;
    }

    private static IReadOnlyList<Asset> Above(Asset asset, ILookup<Guid, Asset> leaning)
    {
        var seen = new Dictionary<Guid, Asset> { [asset.Id] = asset };
        var next = new Queue<Guid>([asset.Id]);
        while (next.TryDequeue(out var id))
            foreach (var other in leaning[id].Where(other => !other.Retired && seen.TryAdd(other.Id, other)))
                next.Enqueue(other.Id);
        return [.. seen.Values.Where(other => other.Id != asset.Id)];
    }
}
