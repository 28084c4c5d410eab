using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Register;

internal static class ImportRisks
{
    public static ImportPlan<Risk, RiskFields> Plan => new ImportPlan<Risk, RiskFields>(RiskPermissions.Write, r => r.Fields.Title, r => r.Fields, Make, TakeBack)
        .Field("title", null, "risk title", "risk", "risk name")
        .Field("owner", null, "risk owner")
        .Field("reviewIntervalMonths", "Review interval (months)", "review interval")
        .Refers("scenarioId", RiskKinds.Scenario, "Scenario", "risk scenario")
        .Refers("assetId", RiskKinds.Asset, "Asset", "asset / process", "affected asset", "asset name")
        .Refers("threatId", RiskKinds.Threat, "Threat").Refers("vulnerabilityId", RiskKinds.Vulnerability, "Vulnerability")
        .Refers("partOf", RiskKinds.Risk, "Part of", "group", "parent risk")
        .Means<SecurityAspect>(("C", SecurityAspect.Confidentiality), ("I", SecurityAspect.Integrity), ("A", SecurityAspect.Availability))
        .Means<RiskApproach>(("event", RiskApproach.EventBased), ("scenario", RiskApproach.EventBased), ("asset", RiskApproach.AssetBased))
        .Ratings()
        .After((rows, scope, ct) => scope.GetRequiredService<ImportedRatings>().Rate(rows, ct));

    private static async Task<IReadOnlyList<Made<Risk>>> Make(IReadOnlyList<RiskFields> fields, IServiceProvider scope, CancellationToken ct)
    {
        var today = await scope.GetRequiredService<Profiles>().Today(ct);
        var assets = (await scope.GetRequiredService<RevisionStore<Asset>>().FindMany([.. fields.SelectMany(AssetsOf).Distinct()], ct)).ToDictionary(a => a.Id);
        var groups = (await scope.GetRequiredService<RevisionStore<Risk>>().FindMany([.. fields.Select(f => f.PartOf).OfType<Guid>().Distinct()], ct)).ToDictionary(r => r.Id);
        return [.. fields.Select(f => f.PartOf is { } id && groups.TryGetValue(id, out var group) && !group.Groups
            ? new Made<Risk>(null, [RiskRefusals.PartOfWrong])
            : Risk.Draft(f, InScope(f, assets), today))];
    }

    // A risk lies in scope unless all assets that it is about lie outside.
    private static bool InScope(RiskFields fields, Dictionary<Guid, Asset> assets) =>
        AssetsOf(fields).Where(assets.ContainsKey).ToList() is not { Count: > 0 } known || known.Any(id => assets[id].InScope);

    private static IEnumerable<Guid> AssetsOf(RiskFields fields) =>
        fields.Links.Where(link => link?.Kind == RiskKinds.Asset).Select(link => link.Id).Take(100).Concat(fields.AssetId is { } id ? [id] : []).Distinct();

    private static Task<IReadOnlyList<Refusal>> TakeBack(Risk risk, string reason, int uses, IServiceProvider scope, CancellationToken ct) => Task.FromResult(risk.TakeBack(reason));
}
