using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Requirements;

internal static class EndRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPost("{id:guid}/ending", Handle).Needs(ContextPermissions.Write).Produces<RequirementDto>().WithSummary("End a requirement, or name the one that takes its place.");

    private static async Task<IResult> Handle(
        Guid id, EndRequirementRequest request, Writing<Requirement> writing, Profiles profiles, RequirementAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        return await writing.Change(id, r => r.End(request, profile), answers, ct);
    }
}
