using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Criteria;

internal static class ReadCriteria
{
    public static void Map(IEndpointRouteBuilder sets)
    {
        sets.MapGet("current", Current).Needs(RiskPermissions.Read).Produces<CriteriaSetDto>().WithSummary("The version in force.");
        sets.MapGet("presets", () => CriteriaPresets.All).Needs(RiskPermissions.Read).WithSummary("Criteria to begin a draft with.");
        sets.MapPost("{id:guid}/calculation", Calculate).Needs(RiskPermissions.Read).Produces<CalculationDto>()
            .WithSummary("What inputs come to under a version, without keeping them (R-6.1.2-4).");
    }

    private static async Task<IResult> Current(CriteriaSuccession succession, CriteriaAnswers answers, CancellationToken ct) =>
        await succession.Current(ct) is { } current ? Saved.Ok(current, await answers.Of(current, ct)) : Refused.By(Refused.NotFound);

    private static async Task<IResult> Calculate(Guid id, CalculationRequest request, RevisionStore<CriteriaSet> sets, CancellationToken ct)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return Refused.By(refusals);
        if (await sets.Find(id, ct) is not { } set) return Refused.By(Refused.NotFound);
        var outcome = RiskLevels.Of(set.Fields, request.Inputs!, request.Affects);
        return outcome.Refusals.Count > 0 ? Refused.By(outcome.Refusals) : Results.Ok(Describe(set.Fields, Quantities.Ranked(set.Fields, request.Inputs!), outcome));
    }

    private static CalculationDto Describe(CriteriaFields criteria, RatingInputs inputs, Outcome outcome) => new(
        outcome.Score,
        outcome.Level,
        outcome.Cell,
        outcome.Level is { } level && RiskLevels.ById(criteria, criteria.Acceptance?.AcceptAtOrBelow) is { } bound ? level.Rank <= bound.Rank : null,
        Quantities.YearlyLoss(criteria, inputs));
}
