using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Register;

internal static class AssessRisk
{
    public static void Map(IEndpointRouteBuilder risks)
    {
        risks.MapPost("{id:guid}/ratings", Rate).Needs(RiskPermissions.Assess).Produces<RiskDto>()
            .WithSummary("Rate a risk under the criteria in force; score and level are computed (R-6.1.2-4, R-6.1.2-8).");
        risks.MapPost("{id:guid}/evaluation", Evaluate).Needs(RiskPermissions.Evaluate).Produces<RiskDto>()
            .WithSummary("Compare the current rating with the acceptance criteria, and rank the risk (R-6.1.2-11).");
        risks.MapPost("{id:guid}/reassessment", Reassess).Needs(RiskPermissions.Evaluate).Produces<RiskDto>().WithSummary("Have a risk rated anew.");
        risks.MapPost("{id:guid}/reviews", Review).Needs(RiskPermissions.Evaluate).Produces<RiskDto>().WithSummary("Record a review; one that found a change has the risk rated anew.");
    }

    private static async Task<IResult> Rate(
        Guid id, RatingRequest request, Writing<Risk> writing, CriteriaSuccession criteria, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct)
    {
        var inForce = await criteria.Current(ct);
        return await writing.Change(id, risk => risk.Rate(request, inForce, who.Actor.Person(), profiles.Now), answers, ct);
    }

    private static async Task<IResult> Evaluate(
        Guid id, EvaluationRequest request, Writing<Risk> writing, CriteriaSuccession criteria, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct)
    {
        var inForce = await criteria.Current(ct);
        return await writing.Change(id, risk => risk.Evaluate(request, inForce, who.Actor.Person(), profiles.Now), answers, ct);
    }

    private static Task<IResult> Reassess(Guid id, Because because, Writing<Risk> writing, RiskAnswers answers, CancellationToken ct) =>
        writing.Change(id, risk => risk.Reassess(because), answers, ct);

    private static async Task<IResult> Review(
        Guid id, ReviewRequest review, Writing<Risk> writing, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, risk => risk.Review(review, who.Actor.Person(), profiles.Now, today), answers, ct);
    }
}
