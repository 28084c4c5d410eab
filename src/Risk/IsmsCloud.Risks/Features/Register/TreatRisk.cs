using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Register;

internal static class TreatRisk
{
    public static void Map(IEndpointRouteBuilder risks)
    {
        risks.MapPost("{id:guid}/treatment", Treat).Needs(RiskPermissions.Treat).Produces<RiskDto>()
            .WithSummary("Decide, as its owner, how a risk is treated (R-6.1.3-8).");
        risks.MapPost("{id:guid}/treatment-withdrawal", Withdraw).Needs(RiskPermissions.Treat).Produces<RiskDto>().WithSummary("Withdraw, as its owner, the treatment decision.");
        risks.MapPost("{id:guid}/treatment-completion", Complete).Needs(RiskPermissions.Evaluate).Produces<RiskDto>()
            .WithSummary("Complete a treatment: each plan item is done or cancelled, and what remains is rated (R-8.3-1).");
        risks.MapPost("{id:guid}/further-treatment", TreatAgain).Needs(RiskPermissions.Treat).Produces<RiskDto>()
            .WithSummary("Go on treating, as its owner, a risk of which too much remains.");
    }

    private static async Task<IResult> Treat(
        Guid id, TreatmentRequest request, Writing<Risk> writing, EvidenceReader evidence, CriteriaSuccession criteria, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct)
    {
        var inForce = await criteria.Current(ct);
        return await writing.Change(id, risk => evidence.Then(request.Evidence, read => risk.Treat(request, read, who.Caller, inForce, profiles.Now), ct), answers, ct);
    }

    private static Task<IResult> Withdraw(Guid id, Because because, Writing<Risk> writing, TenantContext who, RiskAnswers answers, CancellationToken ct) =>
        writing.Change(id, risk => risk.WithdrawTreatment(because, who.Caller), answers, ct);

    private static async Task<IResult> Complete(Guid id, Writing<Risk> writing, RevisionStore<PlanItem> plan, RiskAnswers answers, CancellationToken ct)
    {
        var items = await plan.All(item => item.LeadsTo.Any(risk => risk == id), ct);
        return await writing.Change(id, risk => risk.CompleteTreatment(items), answers, ct);
    }

    private static async Task<IResult> TreatAgain(
        Guid id, Because because, Writing<Risk> writing, CriteriaSuccession criteria, TenantContext who, RiskAnswers answers, CancellationToken ct)
    {
        var inForce = await criteria.Current(ct);
        return await writing.Change(id, risk => risk.TreatAgain(because, who.Caller, inForce), answers, ct);
    }
}
