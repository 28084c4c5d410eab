using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Risks of Rita's in each state.</summary>
internal static class Some
{
    public static Risk Identified(Func<RiskFields, RiskFields>? with = null)
    {
        var fields = Given.EventRisk(Given.Rita, Guid.NewGuid());
        var risk = Risk.Draft(with is null ? fields : with(fields), true, Given.Today).Value().Stored();
        Must(risk.Identify(Given.Today));
        return risk.Stored();
    }

    public static Risk Rated(CriteriaSet criteria, int likelihood, int consequence, Func<RiskFields, RiskFields>? with = null)
    {
        var risk = Identified(with);
        Must(risk.Rate(Given.Rating(RatingKind.Current, likelihood, consequence), criteria, Given.Ann, Given.Now));
        return risk.Stored();
    }

    /// <summary>Its events are still to be seen.</summary>
    public static Risk Evaluated(CriteriaSet criteria, int likelihood, int consequence)
    {
        var risk = Rated(criteria, likelihood, consequence);
        Must(risk.Evaluate(new(), criteria, Given.Ann, Given.Now));
        return risk;
    }

    public static Risk InTreatment(CriteriaSet criteria, int likelihood, int consequence, params IReadOnlyList<TreatmentOption> options)
    {
        var risk = Evaluated(criteria, likelihood, consequence).Stored();
        Must(risk.Treat(Given.Treatment(options), [], Given.In(Given.Rita, "risk-owner"), criteria, Given.Now));
        return risk;
    }

    public static Risk Treated(CriteriaSet criteria, (int L, int C) before, (int L, int C) after)
    {
        var risk = InTreatment(criteria, before.L, before.C).Stored();
        Must(risk.Rate(Given.Rating(RatingKind.Residual, after.L, after.C), criteria, Given.Ann, Given.Now.AddDays(1)));
        Must(risk.CompleteTreatment([DoneItem(risk.Id)]));
        return risk.Stored();
    }

    public static PlanItem DoneItem(Guid risk)
    {
        var item = PlanItem.Propose(Given.PlanItem(Given.Ann, risk)).Value().Stored();
        Must(item.Approve(new ApprovalRequest { ContentHash = "c0ffee" }, Given.In(Given.Rita, "risk-owner"), [Owned(risk)], Given.Now));
        Must(item.Stored().Start());
        Must(item.Implement([new Evidence(Given.Statement, Given.Ann, Given.Now, null)], Given.Ann, Given.Now));
        return item;
    }

    /// <summary>A risk of Rita's with this id.</summary>
    public static Risk Owned(Guid id)
    {
        var risk = Risk.Adopt(id, Shelves.All.Risks[0], Guid.NewGuid()).Stored();
        Must(risk.Revise(Given.EventRisk(Given.Rita, Guid.NewGuid()), true));
        return risk.Stored();
    }

    public static PersonProjection Person(string account, bool left, params IReadOnlyList<string> roles)
    {
        var person = PersonProjection.Of(Given.Tenant, Guid.NewGuid());
        person.Learn(Guid.NewGuid(), roles, left, 1);
        typeof(PersonProjection).GetProperty(nameof(PersonProjection.AccountId))!.SetValue(person, account);
        return person;
    }

    public static IReadOnlyList<(string Rule, GapSeverity Severity)> GapsOf(
        Risk risk, CriteriaSet? criteria, PersonProjection? owner = null, int owned = 0, int live = 0, DateOnly? today = null, params IReadOnlyList<PlanItem> plan) =>
        [
            .. risk.GapsOf(new RiskSurroundings(
                criteria, plan.SelectMany(i => i.Fields.Risks.Select(id => (id, i))).ToLookup(p => p.id, p => p.i),
                owner is null ? new Dictionary<string, PersonProjection>() : new() { [owner.AccountId] = owner },
                new Dictionary<string, int> { ["rita"] = owned }, live, today ?? Given.Today)).Select(g => (g.Rule, g.Severity)),
        ];

    public static void Must(IReadOnlyList<Revisions.Refusal> refusals)
    {
        if (refusals.Count > 0) throw new InvalidOperationException(string.Join("; ", refusals));
    }
}
