using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Identification;

internal static class KeepAssets
{
    public static void Map(IEndpointRouteBuilder assets)
    {
        assets.MapPost("", Add).Needs(RiskPermissions.Write).Produces<AssetDto>(201).WithSummary("Add an asset.");
        assets.MapPatch("{id:guid}", Revise).Needs(RiskPermissions.Write).Produces<AssetDto>().WithSummary("Edit an asset; its dependencies form no circle.");
        assets.MapDelete("{id:guid}", Delete).Needs(RiskPermissions.Write).Produces<AssetDto>()
            .WithSummary("Take an asset out of the register, with ?reason=; not while live records name it: retire it instead.");
    }

    private static async Task<IResult> Add(AssetFields fields, Writing<Asset> writing, ScopeReader scope, AssetAnswers answers, CancellationToken ct)
    {
        var made = KeepEntries<Asset, AssetFields>.Make(fields);
        made.Value?.Place(await scope.InForce(ct));
        return await writing.Create(made, answers, ct);
    }

    private static async Task<IResult> Revise(
        Guid id, MergePatch<AssetFields> patch, Writing<Asset> writing, AssetTree tree, ScopeReader scope, AssetAnswers answers, CancellationToken ct)
    {
        var inForce = await scope.InForce(ct);
        return await writing.Change(
            id,
            async asset =>
            {
                var fields = patch.ApplyTo(asset.Fields);
                if (asset.Revise(fields) is { Count: > 0 } refusals) return refusals;
                asset.Place(inForce);
                return await tree.Circle(id, fields.DependsOn, ct) is { } at ? [IdentificationRefusals.LeansOnItself(at)] : [];
            },
            answers,
            ct);
    }

    private static Task<IResult> Delete(Guid id, string? reason, Writing<Asset> writing, RecordBook records, AssetAnswers answers, CancellationToken ct) =>
        writing.Change(id, async asset => asset.Delete(reason, (await records.Naming([id], ct)).Count), answers, ct);
}

/// <summary>The scope in force, as far as events told.</summary>
internal sealed class ScopeReader(RevisionStore<ScopeProjection> versions)
{
    /// <summary>Null until a scope version takes effect.</summary>
    public async Task<ScopeInForce?> InForce(CancellationToken ct) =>
        (await versions.All(v => v.Since != null, ct)).Where(v => v.Items.Count > 0).MaxBy(v => v.Since)?.InForce;
}
