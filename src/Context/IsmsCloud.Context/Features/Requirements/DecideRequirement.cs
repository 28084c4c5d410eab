using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Requirements;

internal static class DecideRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPost("{id:guid}/decision", Handle).Needs(ContextPermissions.Decide).Produces<RequirementDto>().WithSummary("Decide whether the ISMS addresses it (4.2 c); a \"no\" to what binds waits for top management (R-4.2-3).");

    private static async Task<IResult> Handle(
        Guid id, DecisionRequest request, Writing<Requirement> writing, Profiles profiles, TenantContext who, RequirementAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        return await writing.Change(id, r => r.Decide(request, who.Actor.Person(), profiles.DayOf(profile), profile), answers, ct);
    }
}
