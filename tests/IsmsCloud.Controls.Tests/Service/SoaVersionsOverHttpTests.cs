using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

public sealed class SoaVersionsOverHttpTests(ControlsHost host)
{
    private static CancellationToken Ct => ControlsApp.Ct;

    private readonly ControlsApp _app = host.NewTenant();

    [Fact]
    public async Task From_a_decided_treatment_to_a_second_approved_version()
    {
        await _app.TreatRisk("Ransomware", "A.8.7", "A.8.13");
        await _app.Entry("A.8.13", e => e.Fields.Necessary is true);
        var submitted = await _app.Submitted();
        (submitted.State, submitted.Rows, submitted.Number).ShouldBe((VersionState.InReview, 93, 1));
        submitted.PreparedBy.Select(p => p.Name).ShouldBe(["Ann Weiss"]);
        submitted.Fields.Scope!.Title.ShouldBe("scope version 1");
        var first = (await _app.Approve(submitted)).Required();
        (first.State, first.Approval!.By.Name, first.Approval.Stale, first.Approval.ContentHash).ShouldBe((VersionState.Current, "Tom Ohm", false, submitted.ContentHash));

        (await _app.Decide("A.8.30", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        var stale = (await _app.Manager.SoaVersions.Get(first.Id, Ct)).Required().Approval!;
        var because = stale.StaleBecause.ShouldHaveSingleItem();
        (stale.Stale, because.Ref, because.What).ShouldBe((true, "A.8.30", "changed: necessary, reasons, exclusion justification, implementation"));

        var second = await _app.Submit(await _app.Compare(await _app.Draft()));
        var difference = (await _app.Manager.SoaVersions.Difference(first.Id, second.Id, Ct)).Required();
        (difference.From, difference.To).ShouldBe((1, 2));
        var row = difference.Rows.ShouldHaveSingleItem();
        (row.Control.Code, row.What, row.Before!.Necessary, row.After!.Necessary).ShouldBe(("A.8.30", "changed", true, false));
        (await _app.Approve(second)).Required().State.ShouldBe(VersionState.Current);
        var former = (await _app.Manager.SoaVersions.Get(first.Id, Ct)).Required();
        (former.State, former.SupersededAt is not null).ShouldBe((VersionState.Superseded, true));
        (await _app.Manager.SoaVersions.Rows(first.Id, Ct)).Required().Rows.Single(r => r.Control.Code == "A.8.30").Necessary.ShouldBe(true);
        (await _app.Workbench()).Current!.Number.ShouldBe(2);
    }

    [Fact]
    public async Task What_breaks_a_rule_is_refused_by_rule_and_by_entry()
    {
        var draft = await _app.Draft();
        (await _app.Decide("A.5.1", f => f with { Necessary = true })).Required();
        (await _app.Decide("A.5.2", f => f with { Necessary = false })).Required();
        var problem = (await _app.Manager.SoaVersions.Submit(draft.Id, draft.Version, Ct)).Problem!;
        problem.Status.ShouldBe(422);
        problem.Errors!.ShouldContain(e => e.Rule == "R-6.1.3-1" && e.Message!.Contains("91 controls") && e.Message.Contains("A.5.3"));
        problem.Errors!.ShouldContain(e => e.Rule == "R-6.1.3-2" && e.Code == "soa-reason-missing" && e.Message!.Contains("(A.5.1)"));
        problem.Errors!.ShouldContain(e => e.Rule == "R-6.1.3-2" && e.Code == "soa-justification-missing" && e.Message!.Contains("(A.5.2)"));
        problem.Errors!.ShouldContain(e => e.Rule == "R-6.1.3-5" && e.Code == "soa-not-compared");
        (await _app.Workbench()).Gate.Where(g => g.Severity == "block").Select(g => g.Rule).Distinct().ShouldBe(problem.Errors!.Select(e => e.Rule!).Distinct(), ignoreOrder: true);
    }

    [Fact]
    public async Task A_comparison_older_than_the_last_change_does_not_count_R_6_1_3_5()
    {
        var draft = await _app.Draft();
        await _app.DecideTheRest();
        draft = await _app.Compare(draft);
        (await _app.Decide("A.8.30", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        var problem = (await _app.Manager.SoaVersions.Submit(draft.Id, draft.Version, Ct)).Problem!;
        problem.Errors!.ShouldHaveSingleItem().Code.ShouldBe("soa-comparison-outdated");
        draft = await _app.Compare(draft, new ControlReference { Code = "A.8.30" });
        (await _app.Manager.SoaVersions.Submit(draft.Id, draft.Version, Ct)).Problem!.Code.ShouldBe("soa-omission-open");
        (await _app.Manager.SoaVersions.Compare(draft.Id, draft.Version, new ComparisonRequest { Note = "Two editions.", OmissionsFound = [new() { Framework = "annexa-2013", Code = "A.5.1.1" }] }, Ct))
            .Problem!.Code.ShouldBe("editions-mixed");
        (await _app.Submit(await _app.Compare(draft))).State.ShouldBe(VersionState.InReview);
    }

    [Fact]
    public async Task Nobody_approves_what_they_prepared_SD_5()
    {
        var both = IsmsCloud.Testing.TestPerson.Of(_app.Tenant, "Bo Thee", [ControlPermissions.Read, ControlPermissions.PrepareSoa, ControlPermissions.ApproveSoa]).As("top-management");
        var bo = _app.As(both);
        var entry = await _app.Entry("A.5.1");
        (await bo.Soa.Patch(entry.Id, entry.Version, entry.Fields, entry.Fields with { Necessary = true, Reasons = [InclusionReason.Business] }, Ct)).Required();
        var submitted = await _app.Submitted();
        submitted.PreparedBy.Select(p => p.Name).ShouldBe(["Ann Weiss", "Bo Thee"], ignoreOrder: true);
        var problem = (await _app.Approve(submitted, bo)).Problem!;
        (problem.Status, problem.Errors!.ShouldHaveSingleItem().Rule).ShouldBe((403, "SD-5"));
        (await _app.Approve(submitted, _app.Manager)).Problem!.Status.ShouldBe(403);
        (await _app.Approve(submitted with { ContentHash = "other" })).Problem!.Code.ShouldBe("content-changed");
        await _app.TellOrganisation(small: true);
        var approved = await Eventually.Answer(() => _app.Approve(submitted, bo), r => r.Ok);
        approved.Required().Approval!.OwnText.ShouldBeTrue();
    }

    [Fact]
    public async Task A_risk_that_came_after_the_submission_stands_against_the_approval_R_6_1_3_4()
    {
        (await _app.Decide("A.8.30", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        var submitted = await _app.Submitted();
        await _app.TreatRisk("Code from elsewhere", "A.8.30");
        await _app.Entry("A.8.30", e => e.Flags.Count > 0);
        var problem = (await _app.Approve(submitted)).Problem!;
        (problem.Status, problem.Errors![0].Rule, problem.Errors[0].Code).ShouldBe((422, "R-6.1.3-4", "soa-treatment-missed"));
        var returned = (await _app.Director.SoaVersions.Return(submitted.Id, submitted.Version, "Take the new risk in.", Ct)).Required();
        (returned.State, returned.Rows, returned.ReturnedWith).ShouldBe((VersionState.Draft, 0, "Take the new risk in."));
        (await _app.Decide("A.8.30", f => f with { Necessary = true })).Required();
        (await _app.Approve(await _app.Submit(await _app.Compare(returned)))).Required().State.ShouldBe(VersionState.Current);
    }

    [Fact]
    public async Task An_approved_version_never_changes_R_6_1_3_11()
    {
        var approved = (await _app.Approve(await _app.Submitted())).Required();
        (await _app.Manager.SoaVersions.Patch(approved.Id, approved.Version, approved.Fields, approved.Fields with { Summary = "other" }, Ct)).Problem!.Code.ShouldBe("frozen");
        (await _app.Manager.SoaVersions.Submit(approved.Id, approved.Version, Ct)).Problem!.Status.ShouldBe(409);
        (await _app.Manager.SoaVersions.Delete(approved.Id, approved.Version, "unwanted", Ct)).Problem!.Status.ShouldBe(409);
        (await _app.Manager.SoaVersions.Compare(approved.Id, approved.Version, new ComparisonRequest { Note = "Once more." }, Ct)).Problem!.Code.ShouldBe("frozen");
    }

    [Fact]
    public async Task A_version_of_a_later_day_takes_effect_on_that_day()
    {
        var approved = (await _app.Approve(await _app.Submitted(ControlsApp.Today.AddDays(3)))).Required();
        approved.State.ShouldBe(VersionState.Approved);
        (await _app.Manager.SoaVersions.BringIntoEffect(approved.Id, approved.Version, Ct)).Problem!.Code.ShouldBe("not-yet-effective");
    }

    [Fact]
    public async Task A_header_that_names_what_is_no_longer_in_force_makes_it_stale()
    {
        var approved = (await _app.Approve(await _app.Submitted())).Required();
        await _app.Tell(new ScopeVersionTookEffect(Guid.CreateVersion7(), 2, DateTimeOffset.UtcNow));
        var seen = await Eventually.Answer(async () => (await _app.Manager.SoaVersions.Get(approved.Id, Ct)).Required(), v => v.Approval!.Stale);
        var because = seen.Approval!.StaleBecause.ShouldHaveSingleItem();
        (because.Kind, because.What).ShouldBe(("scope-version", "superseded by scope version 2"));
    }

    [Fact]
    public async Task Readiness_tells_whether_there_is_a_statement_and_whether_it_holds()
    {
        async Task<ClauseReadiness> Ready() => (await _app.Manager.Readiness(Ct)).Required().Clauses.Single(c => c.Clause == "6.1.3");
        var before = await Ready();
        before.Gaps.Select(g => g.Gap.Rule).ShouldBe(["6.1.3-C3", "R-6.1.3-5", "R-6.1.3-1"], ignoreOrder: true);
        before.Gaps.Single(g => g.Gap.Rule == "R-6.1.3-1").Records.Count.ShouldBe(93);
        (await _app.Approve(await _app.Submitted())).Required();
        (await Ready()).Gaps.ShouldHaveSingleItem().Gap.Rule.ShouldBe("R-6.1.3-3");
        (await _app.Decide("A.8.30", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        (await Ready()).Gaps.Select(g => g.Gap.Rule).ShouldContain("R-6.1.3-11");
    }

    [Fact]
    public async Task One_draft_of_an_edition_at_a_time_and_none_of_another_tenant()
    {
        var draft = await _app.Draft();
        var second = (await _app.Manager.SoaVersions.Create(new SoaVersionFields { Edition = SoaEdition.Edition2022 }, Ct)).Problem!;
        (second.Status, second.Code).ShouldBe((409, "soa-draft-open"));
        (await _app.Manager.SoaVersions.Create(new SoaVersionFields { Edition = SoaEdition.Edition2013 }, Ct)).Ok.ShouldBeTrue();
        (await _app.Manager.SoaVersions.Create(new SoaVersionFields(), Ct)).Problem!.Status.ShouldBe(400);
        (await _app.Manager.SoaVersions.Patch(draft.Id, draft.Version, draft.Fields, draft.Fields with { Edition = SoaEdition.Edition2013 }, Ct)).Problem!.Code.ShouldBe("edition-fixed");
        var other = host.NewTenant();
        (await other.Manager.SoaVersions.Get(draft.Id, Ct)).Problem!.Status.ShouldBe(404);
        (await other.Manager.SoaVersions.Submit(draft.Id, draft.Version, Ct)).Problem!.Status.ShouldBe(404);
        (await other.Manager.SoaVersions.Difference(draft.Id, null, Ct)).Problem!.Status.ShouldBe(404);
        (await _app.Manager.SoaVersions.Submit(draft.Id, draft.Version + 1, Ct)).Problem!.Status.ShouldBe(412);
        var foreign = draft.Fields with { Scope = draft.Fields.Scope! with { Id = other.ScopeId } };
        var unknown = (await _app.Manager.SoaVersions.Patch(draft.Id, draft.Version, draft.Fields, foreign, Ct)).Problem!;
        (unknown.Status, unknown.Errors![0].Rule, unknown.Errors[0].Path).ShouldBe((404, "R-0-3", "scope.id"));
    }

    [Fact]
    public async Task The_workbench_of_a_past_moment_shows_what_was_then()
    {
        (await _app.Decide("A.8.30", f => f with { Necessary = true, Reasons = [InclusionReason.Business] })).Required();
        var then = DateTimeOffset.UtcNow;
        await Task.Delay(20, Ct);
        (await _app.Decide("A.8.30", f => f with { Necessary = false, ExclusionJustification = ControlsApp.Why })).Required();
        var past = (await _app.Manager.Soa.Workbench(SoaEdition.Edition2022, Ct, then)).Required();
        past.Entries.Single(e => e.Row.Control.Code == "A.8.30").Row.Necessary.ShouldBe(true);
        (await _app.Entry("A.8.30")).Row.Necessary.ShouldBe(false);
    }
}
