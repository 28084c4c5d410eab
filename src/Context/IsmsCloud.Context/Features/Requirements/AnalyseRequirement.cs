using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Requirements;

internal static class AnalyseRequirement
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPost("{id:guid}/analysis", Handle).Needs(ContextPermissions.Write).Produces<RequirementDto>().WithSummary("Mark a requirement as understood.");

    private static Task<IResult> Handle(Guid id, Because because, Writing<Requirement> writing, RequirementAnswers answers, CancellationToken ct) =>
        writing.Change(id, requirement => requirement.Analyse(because), answers, ct);
}
