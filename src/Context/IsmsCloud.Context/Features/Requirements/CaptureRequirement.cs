using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Requirements;

internal static class CaptureRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPost("", Handle).Needs(ContextPermissions.Write).Produces<RequirementDto>(201).WithSummary("Write a requirement down.");

    private static async Task<IResult> Handle(
        RequirementFields fields, Writing<Requirement> writing, Profiles profiles, RequirementAnswers answers, CancellationToken ct) =>
        await writing.Create(Requirement.Capture(fields, await profiles.Today(ct)), answers, ct);
}
