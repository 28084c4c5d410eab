using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Criteria;

internal static class SubmitCriteria
{
    public static void Map(IEndpointRouteBuilder sets)
    {
        sets.MapPost("{id:guid}/submission", Submit).Needs(RiskPermissions.Write).Produces<CriteriaSetDto>().WithSummary("Submit a draft to top management.");
        sets.MapPost("{id:guid}/return", Return).Needs(RiskPermissions.ApproveCriteria).Produces<CriteriaSetDto>()
            .WithSummary("Return a submitted version to its authors, with a comment.");
        sets.MapDelete("{id:guid}", Delete).Needs(RiskPermissions.Write).Produces<CriteriaSetDto>()
            .WithSummary("Take a draft out of the register, with ?reason=; nothing that was approved.");
    }

    private static Task<IResult> Submit(Guid id, Writing<CriteriaSet> writing, TenantContext who, CriteriaAnswers answers, CancellationToken ct) =>
        writing.Change(id, set => set.Submit(who.Actor.Person()), answers, ct);

    private static Task<IResult> Return(Guid id, ReturnRequest request, Writing<CriteriaSet> writing, TenantContext who, CriteriaAnswers answers, CancellationToken ct) =>
        writing.Change(id, set => set.Return(request, who.Caller), answers, ct);

    private static Task<IResult> Delete(Guid id, string? reason, Writing<CriteriaSet> writing, CriteriaAnswers answers, CancellationToken ct) =>
        writing.Change(id, set => set.Delete(reason), answers, ct);
}
