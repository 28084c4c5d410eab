using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Features.Register;

internal static class AcceptRisk
{
    public static void Map(IEndpointRouteBuilder risks)
    {
        risks.MapPost("{id:guid}/acceptance", Accept).Needs(RiskPermissions.Accept).Produces<RiskDto>()
            .WithSummary("Accept, as its owner and with authority for its level, a risk or what remains of it, until a day (R-6.1.3-6, R-6.1.3-7, R-6.1.2-5).");
        risks.MapPost("{id:guid}/delegation", Delegate).Needs(RiskPermissions.Accept).Produces<RiskDto>()
            .WithSummary("Let, as its owner, somebody accept in your place between two days (SD-4).");
        risks.MapPost("{id:guid}/closure-proposal", Propose).Needs(RiskPermissions.Evaluate).Produces<RiskDto>().WithSummary("Propose that a risk is closed: it exists no more.");
        risks.MapPost("{id:guid}/closure", Close).Needs(RiskPermissions.Treat).Produces<RiskDto>().WithSummary("Close, as its owner, a risk of which that was proposed.");
    }

    private static async Task<IResult> Accept(
        Guid id, AcceptanceRequest request, Writing<Risk> writing, CriteriaSuccession criteria, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct)
    {
        var (inForce, today) = (await criteria.Current(ct), await profiles.Today(ct));
        return await writing.Change(id, risk => risk.Accept(request, who.Caller, inForce, today, profiles.Now), answers, ct);
    }

    private static async Task<IResult> Delegate(
        Guid id, DelegationRequest request, Writing<Risk> writing, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        return await writing.Change(id, risk => risk.Delegate(request, who.Caller, today), answers, ct);
    }

    private static Task<IResult> Propose(
        Guid id, ClosureRequest request, Writing<Risk> writing, RecordBook records, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct) =>
        writing.Change(
            id,
            async risk => request.MergedInto is { } other && await records.Find(RiskKinds.Risk, [other], ct) is not [{ Retired: false, IsOver: false }]
                ? [CommonRefusals.NotFound("mergedInto")]
                : risk.ProposeClosure(request, who.Actor.Person(), profiles.Now),
            answers,
            ct);

    private static Task<IResult> Close(Guid id, Writing<Risk> writing, Profiles profiles, TenantContext who, RiskAnswers answers, CancellationToken ct) =>
        writing.Change(id, risk => risk.Close(who.Caller, profiles.Now), answers, ct);
}
