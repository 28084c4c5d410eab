using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Criteria;

internal static class ApproveCriteria
{
    public static void Map(IEndpointRouteBuilder sets)
    {
        sets.MapPost("{id:guid}/approval", Approve).Needs(RiskPermissions.ApproveCriteria).Produces<CriteriaSetDto>()
            .WithSummary("Approve, as top management, exactly the content whose hash is sent (R-6.1.2-1 to -3); freezes it and, on its day, supersedes the version in force.");
        sets.MapPost("{id:guid}/effect", TakeEffect).Needs(RiskPermissions.Evaluate).Produces<CriteriaSetDto>()
            .WithSummary("Put in force a version that was approved ahead of its day.");
    }

    private static async Task<IResult> Approve(
        Guid id, ApprovalRequest request, Writing<CriteriaSet> writing, Profiles profiles, TenantContext who, CriteriaSuccession succession, CriteriaAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        var result = await writing.Change(id, set => set.Approve(request, who.Caller, profile, profiles.Now), answers, ct);
        await succession.LeaveTheNewest(ct);
        return result;
    }

    private static async Task<IResult> TakeEffect(
        Guid id, Writing<CriteriaSet> writing, Profiles profiles, CriteriaSuccession succession, CriteriaAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        var result = await writing.Change(id, set => set.TakeEffect(today, profiles.Now), answers, ct);
        await succession.LeaveTheNewest(ct);
        return result;
    }
}
