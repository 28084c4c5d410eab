using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Requirements;

internal static class ActivateRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPost("{id:guid}/activation", Handle).Needs(ContextPermissions.Write).Produces<RequirementDto>().WithSummary("Let a requirement bind; from 2022 on it needs a decision (R-4.2-2).");

    private static async Task<IResult> Handle(
        Guid id, Because because, Writing<Requirement> writing, Profiles profiles, RequirementAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        return await writing.Change(id, r => r.Activate(because, profile), answers, ct);
    }
}
