using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Identification;

internal static class AssetRegister
{
    public static Register<Asset, AssetDto> Definition => new Register<Asset, AssetDto>(
            "assets", RiskPermissions.Read, (assets, scope, ct) => scope.GetRequiredService<AssetAnswers>().Of(assets, ct))
        .Filter("class", a => a.Fields.Class)
        .Filter("owner", a => a.Fields.Owner!.Id)
        .Filter("classification", a => a.Fields.Classification)
        .Filter("lifecycle", a => a.Fields.Lifecycle)
        .Filter("inScope", a => a.InScope)
        .Filter("libraryKey", a => a.LibraryKey)
        .Sort("name", a => a.Fields.Name)
        .Search(a => a.Fields.Name).Search(a => a.Fields.Description)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Class", d => d.Fields.Class)
        .Column("Owner", d => d.Fields.Owner?.Name).Column("Custodian", d => d.Fields.Custodian?.Name).Column("Classification", d => d.Fields.Classification)
        .Column("Confidentiality", d => d.Worth.Confidentiality).Column("Integrity", d => d.Worth.Integrity).Column("Availability", d => d.Worth.Availability)
        .Column("Inherited from", d => d.InheritedFrom.Select(a => a.Ref)).Column("In scope", d => d.InScope).Column("Scope items", d => d.Fields.ScopeItems)
        .Column("Location", d => d.Fields.Location).Column("Lifecycle", d => d.Fields.Lifecycle).Column("Description", d => d.Fields.Description);
}

internal sealed class AssetAnswers(AssetTree tree, ScopeReader scope) : Answers<Asset, AssetDto>
{
    public override async Task<IReadOnlyList<AssetDto>> Of(IReadOnlyList<Asset> records, CancellationToken ct)
    {
        var leaning = await tree.LeaningOn(records, ct);
        var inForce = await scope.InForce(ct);
        return [.. records.Select(a => Describe(a, Worth.Of(a, leaning), inForce))];
    }

    private static AssetDto Describe(Asset a, Worth worth, ScopeInForce? scope) => new(
        a.Id, a.Ref, a.Version, a.ContentHash, a.CreatedAt, a.UpdatedAt, a.Retired, a.Fields, a.InScope, worth.Values,
        [.. worth.From.Select(other => other.Reference)], a.LibraryKey, a.Can, [.. a.GapsOf(worth, scope)]);
}

/// <summary>Walks dependencies level by level: as many queries as the tree is deep, however many assets.</summary>
internal sealed class AssetTree(RevisionStore<Asset> assets)
{
    /// <summary>For each asset, those that lean on it directly; all that lean on one of these, however far.</summary>
    public async Task<ILookup<Guid, Asset>> LeaningOn(IReadOnlyList<Asset> below, CancellationToken ct)
    {
        var seen = new Dictionary<Guid, Asset>();
        IReadOnlyList<Guid> frontier = [.. below.Where(a => a.Fields.Class > AssetClass.PrimaryProcess).Select(a => a.Id)];
        while (frontier.Count > 0)
        {
            var found = await assets.All(a => a.LeadsTo.Any(id => frontier.Contains(id)), ct);
            frontier = [.. found.Where(a => seen.TryAdd(a.Id, a)).Select(a => a.Id)];
        }

        return seen.Values.SelectMany(a => a.Fields.DependsOn.Select(on => (on, a))).ToLookup(pair => pair.on, pair => pair.a);
    }

    /// <summary>Which of its dependencies leads back to the asset itself; null where none does.</summary>
    public async Task<int?> Circle(Guid id, IReadOnlyList<Guid> dependsOn, CancellationToken ct)
    {
        for (var i = 0; i < dependsOn.Count; i++)
            if (dependsOn[i] == id || await Reaches(dependsOn[i], id, ct)) return i;
        return null;
    }

    private async Task<bool> Reaches(Guid from, Guid to, CancellationToken ct)
    {
        var seen = new HashSet<Guid> { from };
        IReadOnlyList<Guid> frontier = [from];
        while (frontier.Count > 0)
        {
            var next = (await assets.FindMany([.. frontier], ct)).SelectMany(a => a.Fields.DependsOn).ToList();
            if (next.Contains(to)) return true;
            frontier = [.. next.Where(seen.Add)];
        }

        return false;
    }
}
