using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Register;

internal static class KeepRisks
{
    public static void Map(IEndpointRouteBuilder risks)
    {
        risks.MapPost("", Draft).Needs(RiskPermissions.Write).Produces<RiskDto>(201).WithSummary("Draft a risk; it may be incomplete.");
        risks.MapPatch("{id:guid}", Revise).Needs(RiskPermissions.Write).Produces<RiskDto>().WithSummary("Edit a risk; ratings and decisions have ways of their own.");
        risks.MapPost("{id:guid}/identification", Identify).Needs(RiskPermissions.Evaluate).Produces<RiskDto>()
            .WithSummary("Identify a risk: it has an owner, says what is endangered and how, and lies in scope (R-6.1.2-6, R-6.1.2-7).");
        risks.MapDelete("{id:guid}", Delete).Needs(RiskPermissions.Write).Produces<RiskDto>().WithSummary("Delete a draft, with ?reason=; what was identified is closed instead.");
    }

    private static async Task<IResult> Draft(RiskFields fields, Writing<Risk> writing, RiskPlaces places, Profiles profiles, RiskAnswers answers, CancellationToken ct)
    {
        if (await places.Objection(fields, ct) is { } refusal) return Refused.By(refusal);
        return await writing.Create(Risk.Draft(fields, await places.InScope(fields, ct), await profiles.Today(ct)), answers, ct);
    }

    private static Task<IResult> Revise(Guid id, MergePatch<RiskFields> patch, Writing<Risk> writing, RiskPlaces places, RiskAnswers answers, CancellationToken ct) =>
        writing.Change(
            id,
            async risk =>
            {
                var fields = patch.ApplyTo(risk.Fields);
                if (risk.Fields.PartOf != fields.PartOf && await places.Objection(fields, ct) is { } refusal) return [refusal];
                return risk.Revise(fields, await places.InScope(fields, ct));
            },
            answers,
            ct);

    private static async Task<IResult> Identify(Guid id, Writing<Risk> writing, Profiles profiles, RiskAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, risk => risk.Identify(today), answers, ct);
    }

    private static Task<IResult> Delete(Guid id, string? reason, Writing<Risk> writing, RiskAnswers answers, CancellationToken ct) =>
        writing.Change(id, risk => risk.Delete(reason), answers, ct);
}

/// <summary>Where a risk stands to other records: its assets' place in the scope, and the risk that groups it.</summary>
internal sealed class RiskPlaces(RevisionStore<Asset> assets, RevisionStore<Risk> risks)
{
    /// <summary>A risk lies in scope unless all assets that it is about lie outside.</summary>
    public async Task<bool> InScope(RiskFields fields, CancellationToken ct)
    {
        // Null entries and too long lists are for the field limits to refuse.
        var ids = fields.Links.Where(link => link?.Kind == RiskKinds.Asset).Select(link => link.Id).Take(100).Concat(fields.AssetId is { } id ? [id] : []).Distinct().ToList();
        return ids.Count == 0 || await assets.FindMany(ids, ct) is not { Count: > 0 } found || found.Any(asset => asset.InScope);
    }

    /// <summary>Why it cannot be part of the risk that it names; that it exists is checked with all links.</summary>
    public async Task<Refusal?> Objection(RiskFields fields, CancellationToken ct) =>
        fields.PartOf is { } group && await risks.Find(group, ct) is { Groups: false }
            ? RiskRefusals.PartOfWrong
            : null;
}
