using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Criteria;

internal static class ReviseCriteria
{
    public static void Map(IEndpointRouteBuilder sets) =>
        sets.MapPatch("{id:guid}", Handle).Needs(RiskPermissions.Write).Produces<CriteriaSetDto>().WithSummary("Edit a draft.");

    private static Task<IResult> Handle(
        Guid id, MergePatch<CriteriaFields> patch, Writing<CriteriaSet> writing, TenantContext who, CriteriaAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, set => set.Fields, (set, fields) => set.Revise(fields, who.Actor.Person()), answers, ct);
}
