using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Requirements;

internal static class ReviewRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPost("{id:guid}/reviews", Handle).Needs(ContextPermissions.Write).Produces<RequirementDto>().WithSummary("Record a review of a requirement.");

    private static async Task<IResult> Handle(
        Guid id, ReviewRequest review, Writing<Requirement> writing, Profiles profiles, TenantContext who, RequirementAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        return await writing.Change(id, r => r.Review(review, who.Actor.Person(), profiles.Now, profiles.DayOf(profile), profile), answers, ct);
    }
}
