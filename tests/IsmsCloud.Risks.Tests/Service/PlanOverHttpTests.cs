using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

public sealed class PlanOverHttpTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();
    private static CancellationToken Ct => RisksApp.Ct;

    [Fact]
    public async Task An_item_is_proposed_approved_by_the_risk_owner_done_and_seen_by_somebody_else()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.TreatedInPart(await _app.EvaluatedRisk(4, 4), TreatmentOption.Modify);
        risk.Gaps.Select(g => g.Rule).ShouldContain("R-8.3-1");
        var item = (await _app.Manager.Plan.Create(Given.PlanItem(_app.Named(_app.Ann), risk.Id), Ct)).Required();
        (item.Ref, item.State, item.Priority, item.Awaiting.Single().Id).ShouldBe(("PLI-0001", PlanItemState.Proposed, 4, risk.Id));
        (await _app.Director.Plan.Approve(item.Id, item.Version, new ApprovalRequest { ContentHash = item.ContentHash }, Ct)).Problem!.Rule.ShouldBe("R-6.1.3-6");
        item = (await _app.Owner.Plan.Approve(item.Id, item.Version, new ApprovalRequest { ContentHash = item.ContentHash }, Ct)).Required();
        item.Approvals.ShouldHaveSingleItem().Approval.Stale.ShouldBeFalse();
        item = (await _app.Manager.Plan.Start(item.Id, item.Version, Ct)).Required();
        item = (await _app.Manager.Plan.Progress(item.Id, item.Version, 60, Ct)).Required();
        item = (await _app.Manager.Plan.Block(item.Id, item.Version, "Parts are missing", Ct)).Required();
        item = (await _app.Manager.Plan.Start(item.Id, item.Version, Ct)).Required();
        item = (await _app.Manager.Plan.Implement(item.Id, item.Version, [Given.Statement], Ct)).Required();
        (await _app.Manager.Plan.Verify(item.Id, item.Version, "Saw it run", Ct)).Problem!.Rule.ShouldBe("SD-2");
        item = (await _app.Owner.Plan.Verify(item.Id, item.Version, "Saw it run", Ct)).Required();
        (item.State, item.VerifiedBy!.Name).ShouldBe((PlanItemState.Verified, "Rita Voss"));
        (await _app.Manager.Plan.List(new RegisterQuery().Where("risk", risk.Id.ToString()), Ct)).Required().Items.ShouldHaveSingleItem();
        (await _app.Http.GetStringAsync(_app.Manager.Plan.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("A.8.13");
    }

    [Fact]
    public async Task R_8_3_1_open_items_keep_a_treatment_open()
    {
        await _app.ApprovedCriteria();
        var risk = await _app.TreatedInPart(await _app.EvaluatedRisk(4, 4), TreatmentOption.Modify);
        var item = (await _app.Manager.Plan.Create(Given.PlanItem(_app.Named(_app.Ann), risk.Id), Ct)).Required();
        risk = await _app.Rate(risk, 2, 2, RatingKind.Residual);
        var refused = await _app.Manager.Register.CompleteTreatment(risk.Id, risk.Version, Ct);
        (refused.Problem!.Code, refused.Problem.Rule).ShouldBe(("plan-items-open", "R-8.3-1"));
        (await _app.Owner.Plan.Cancel(item.Id, item.Version, "Another way", Ct)).Required().State.ShouldBe(PlanItemState.Cancelled);
        (await _app.Manager.Register.CompleteTreatment(risk.Id, risk.Version, Ct)).Required().State.ShouldBe(RiskState.Treated);
    }

    [Fact]
    public async Task An_item_of_another_tenants_risk_is_not_made()
    {
        var other = host.NewTenant();
        await other.ApprovedCriteria();
        var theirs = await other.EvaluatedRisk(4, 4);
        var refused = await _app.Manager.Plan.Create(Given.PlanItem(_app.Named(_app.Ann), theirs.Id), Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path).ShouldBe((404, "risks[0]"));
        (await _app.Manager.Plan.Create(Given.PlanItem(_app.Named(_app.Ann)), Ct)).Problem!.Errors[0].Path.ShouldBe("risks");
    }
}
