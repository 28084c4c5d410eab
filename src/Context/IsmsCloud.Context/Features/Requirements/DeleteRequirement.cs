using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Context.Reading;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Requirements;

internal static class DeleteRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapDelete("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<RequirementDto>()
            .WithSummary("Take a requirement out of the register, with ?reason=; an active one is ended instead.");

    private static Task<IResult> Handle(
        Guid id, string? reason, Writing<Requirement> writing, Citations citations, RequirementAnswers answers, CancellationToken ct) =>
        writing.Change(id, async requirement => requirement.Delete(reason, await citations.ByApprovedScope(id, ct)), answers, ct);
}
