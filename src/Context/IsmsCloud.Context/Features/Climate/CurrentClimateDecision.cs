using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Features.Climate;

internal static class CurrentClimateDecision
{
    public static void Map(IEndpointRouteBuilder decisions) =>
        decisions.MapGet("current", Handle).Needs(ContextPermissions.Read).Produces<ClimateDecisionDto>().WithSummary("The decision that counts.");

    private static async Task<IResult> Handle(ClimateAnswers answers, CancellationToken ct) =>
        await answers.Current(ct) is { } current ? Saved.Ok(current, await answers.Of(current, ct)) : Refused.By(Refused.NotFound);
}
