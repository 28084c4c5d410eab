using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Climate;

internal static class DecideOnClimate
{
    public static void Map(IEndpointRouteBuilder decisions) =>
        decisions.MapPost("", Handle).Needs(ContextPermissions.Decide).Produces<ClimateDecisionDto>(201)
            .WithSummary("Decide whether climate change is a relevant issue (R-4.1-4); takes the place of the decision before it.");

    private static async Task<IResult> Handle(
        ClimateFields fields, Writing<ClimateDecision> writing, Profiles profiles, TenantContext who, ClimateAnswers answers, CancellationToken ct) =>
        await writing.Create(ClimateDecision.Decide(fields, who.Actor.Person(), await profiles.Today(ct)), answers, ct);
}
