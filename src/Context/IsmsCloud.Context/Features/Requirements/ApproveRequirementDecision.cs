using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Requirements;

internal static class ApproveRequirementDecision
{
    public static void Map(IEndpointRouteBuilder requirements) =>
        requirements.MapPost("{id:guid}/decision/approval", Handle).Needs(ContextPermissions.Decide).Produces<RequirementDto>().WithSummary("Approve, as top management, a \"no\" to law, regulation or contract (R-4.2-3).");

    private static async Task<IResult> Handle(
        Guid id, ApproveDecisionRequest request, Writing<Requirement> writing, Profiles profiles, TenantContext who, RequirementAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        return await writing.Change(id, r => r.ApproveDecision(request, who.Caller, profile, profiles.Now), answers, ct);
    }
}
