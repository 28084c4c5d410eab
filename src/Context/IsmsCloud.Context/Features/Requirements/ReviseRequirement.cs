using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Requirements;

internal static class ReviseRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPatch("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<RequirementDto>().WithSummary("Edit a requirement.");

    private static async Task<IResult> Handle(
        Guid id, MergePatch<RequirementFields> patch, Writing<Requirement> writing, Profiles profiles, RequirementAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        return await writing.Patch(id, patch, r => r.Fields, (r, fields) => r.Revise(fields, profile), answers, ct);
    }
}
