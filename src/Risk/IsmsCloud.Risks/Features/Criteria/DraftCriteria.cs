using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Criteria;

internal static class DraftCriteria
{
    public static void Map(IEndpointRouteBuilder sets) =>
        sets.MapPost("", Handle).Needs(RiskPermissions.Write).Produces<CriteriaSetDto>(201).WithSummary("Begin a version of the criteria; a draft may be incomplete.");

    private static Task<IResult> Handle(CriteriaFields fields, Writing<CriteriaSet> writing, TenantContext who, CriteriaAnswers answers, CancellationToken ct) =>
        writing.Create(CriteriaSet.Draft(fields, who.Actor.Person()), answers, ct);
}
