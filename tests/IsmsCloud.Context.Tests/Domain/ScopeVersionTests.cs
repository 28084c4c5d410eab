using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Shouldly;

namespace IsmsCloud.Context.Tests.Domain;

public sealed class ScopeVersionTests
{
    private static ScopeVersion InReview(ScopeFields? fields = null)
    {
        var version = ScopeVersion.Draft(fields ?? Given.ScopeFields, Given.Ann).Value().Stored();
        version.Submit(Given.Ann, Statement(version)).ShouldBeEmpty();
        return version.Stored();
    }

    private static (ScopeDocument, string) Statement(ScopeVersion version) => ScopeStatement.Write(version, "Acme", [], Given.Now);

    private static IReadOnlyList<Refusal> Approve(
        ScopeVersion version, Caller? by = null, TenantProfile? profile = null, string hash = "c0ffee", ScopeVersion? former = null, bool confirmed = false)
    {
        var pins = version.LeadsTo.Select(id => new Pin("issue", id, "ISS-0001", "Something", 1, "hash")).ToList();
        var request = new ApproveScopeRequest { ContentHash = hash, RemovalsConfirmed = confirmed };
        return version.Approve(request, by ?? Given.TopManagement(Given.Tom), new ScopeGrounds(pins, former), profile ?? Given.Profile(), Given.Now);
    }

    [Fact]
    public void Approval_freezes_it_and_names_what_was_considered()
    {
        var version = InReview();
        Approve(version).ShouldBeEmpty();
        version.State.ShouldBe(ScopeState.Current);
        version.Approval!.ContentHash.ShouldBe("c0ffee");
        version.Approval.Considered.Select(p => p.Id).ShouldBe(version.LeadsTo);
        version.Approval.RoleAssignment.ShouldNotBeNull();
        version.Revise(Given.ScopeFields, Given.Ann).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe("scope-frozen"), r => r.Rule.ShouldBe("R-0-1"));
        version.Events().Select(e => e.GetType()).ShouldBe([typeof(ScopeVersionApproved), typeof(ScopeVersionTookEffect)]);
    }

    [Fact]
    public void R_4_3_1_it_cites_issues_requirements_and_interfaces()
    {
        var version = InReview(Given.ScopeFields with { ConsideredIssues = [], ConsideredRequirements = [], Interfaces = [] });
        var refusals = Approve(version);
        refusals.Select(r => r.Code).ShouldBe(["scope-cites-no-issue", "scope-cites-no-requirement", "scope-lists-no-interface"]);
        refusals.ShouldAllBe(r => r.Rule == "R-4.3-1" && r.Clause == "4.3");
        version.State.ShouldBe(ScopeState.InReview);
    }

    [Fact]
    public void R_4_3_1_an_explicit_none_with_its_reason_stands_for_interfaces_and_warns_where_suppliers_exist()
    {
        var version = InReview(Given.ScopeFields with { Interfaces = [], NoInterfacesReason = "Everything is done in house" });
        version.GapsOf([], suppliersExist: false, Given.Today).ShouldBeEmpty();
        version.GapsOf([], suppliersExist: true, Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-4.3-1");
        Approve(version).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_3_2_the_document_belongs_to_exactly_this_text()
    {
        var version = ScopeVersion.Draft(Given.ScopeFields, Given.Ann).Value().Stored("first");
        version.SetDocument(new ScopeDocument(Guid.CreateVersion7(), "scope.pdf", "ab", "first", Given.Now), null).ShouldBeEmpty();
        version.Revise(Given.ScopeFields with { Statement = "Something else" }, Given.Ann).ShouldBeEmpty();
        version.Stored("second");
        version.Submit(Given.Ann, Statement(version)).ShouldBeEmpty();
        version.Document!.AttachmentId.ShouldNotBeNull("a file is not replaced by a generated text");
        version.Stored("second");
        Approve(version, hash: "second").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Rule.ShouldBe("R-4.3-2"), r => r.Code.ShouldBe("scope-document-outdated"));
    }

    [Fact]
    public void R_4_3_3_each_exclusion_has_a_reason() =>
        Approve(InReview(Given.ScopeFields with { Exclusions = [new() { What = "Canteen", Reason = "--" }] }))
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Rule.ShouldBe("R-4.3-3"), r => r.Path.ShouldBe("exclusions[0].reason"));

    [Fact]
    public void R_4_3_3_an_excluded_unit_that_processes_in_scope_information_is_an_interface()
    {
        var payroll = new ScopeExclusion { What = "Payroll", Reason = "Run by the parent company", ProcessesInScopeInformation = true };
        var fields = Given.ScopeFields;
        Approve(InReview(fields with { Exclusions = [payroll] })).ShouldHaveSingleItem().Path.ShouldBe("exclusions[0].interfaceId");
        Approve(InReview(fields with { Exclusions = [payroll with { InterfaceId = Guid.CreateVersion7() }] })).ShouldHaveSingleItem().Rule.ShouldBe("R-4.3-3");
        Approve(InReview(fields with { Exclusions = [payroll with { InterfaceId = fields.Interfaces[0] }] })).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_3_5_taking_something_out_of_scope_is_confirmed_and_told()
    {
        var former = InReview();
        Approve(former).ShouldBeEmpty();
        var next = InReview(Given.ScopeFields with { OrganisationalUnits = ["development"] });
        Approve(next, former: former).ShouldHaveSingleItem().Rule.ShouldBe("R-4.3-5");
        Approve(next, former: former, confirmed: true).ShouldBeEmpty();
        next.Events().OfType<ScopeVersionApproved>().Single().Removed.ShouldBe(["Operations"]);
    }

    [Fact]
    public void R_4_3_6_what_changed_since_its_approval_warns()
    {
        var version = InReview();
        Approve(version).ShouldBeEmpty();
        var because = new StaleBecause("issue", Guid.CreateVersion7(), "ISS-0001", "Something", "changed", 1, 2);
        version.GapsOf([because], false, Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-4.3-6");
        version.GapsOf([], false, Given.Today).ShouldBeEmpty();
    }

    [Fact]
    public void R_0_1_an_approval_of_what_was_seen_before_an_edit_is_refused() =>
        Approve(InReview(), hash: "0ld").ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe("content-changed"), r => r.Kind.ShouldBe(RefusalKind.State));

    [Fact]
    public void R_0_2_only_top_management_approves_whatever_other_roles_somebody_has() =>
        Approve(InReview(), Given.Manager(Given.Tom)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Rule.ShouldBe("R-0-2"), r => r.Kind.ShouldBe(RefusalKind.Person));

    [Fact]
    public void R_0_2_an_approval_stores_the_membership_so_a_client_cannot_sign() =>
        Approve(InReview(), Given.TopManagement(Given.Tom, member: false)).ShouldHaveSingleItem().Code.ShouldBe("approver-lacks-membership");

    [Fact]
    public void SD_3_nobody_approves_what_they_wrote_but_in_a_small_organisation_where_it_shows()
    {
        var version = InReview();
        Approve(version, Given.TopManagement(Given.Ann)).ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
        Approve(version, Given.TopManagement(Given.Ann), Given.Profile(small: true)).ShouldBeEmpty();
        version.ApprovedByAuthor.ShouldBeTrue();
    }

    [Fact]
    public void SD_3_everybody_who_wrote_on_it_is_an_author()
    {
        var version = ScopeVersion.Draft(Given.ScopeFields, Given.Ann).Value().Stored();
        version.Revise(version.Fields with { Statement = "Mine now" }, Given.Tom).ShouldBeEmpty();
        version.Submit(Given.Ann, Statement(version)).ShouldBeEmpty();
        Approve(version.Stored(), Given.TopManagement(Given.Tom)).Select(r => r.Rule).ShouldContain("SD-3");
    }

    [Fact]
    public void A_citation_of_something_gone_bars_approval()
    {
        var version = InReview();
        version.Approve(new ApproveScopeRequest { ContentHash = "c0ffee" }, Given.TopManagement(Given.Tom), new ScopeGrounds([], null), Given.Profile(), Given.Now)
            .ShouldHaveSingleItem().Code.ShouldBe("scope-cites-unknown");
    }

    [Fact]
    public void A_draft_may_be_incomplete_and_a_submission_may_not()
    {
        var version = ScopeVersion.Draft(new ScopeFields { Statement = "Everything" }, Given.Ann).Value().Stored();
        version.Submit(Given.Ann, Statement(version)).Select(r => r.Path)
            .ShouldBe(["organisationalUnits", "locations", "processes", "informationAndTechnology", "effectiveFrom"]);
    }

    [Fact]
    public void A_reviewer_returns_it_with_a_comment_and_the_next_submission_clears_it()
    {
        var version = InReview();
        version.Return(new ReturnRequest { Comment = "?!" }, Given.TopManagement(Given.Tom)).ShouldHaveSingleItem().Path.ShouldBe("comment");
        version.Return(new ReturnRequest { Comment = "Name the data centre" }, Given.Manager(Given.Tom)).ShouldHaveSingleItem().Rule.ShouldBe("R-0-2");
        version.Return(new ReturnRequest { Comment = "Name the data centre" }, Given.TopManagement(Given.Tom)).ShouldBeEmpty();
        (version.State, version.ReturnedWith).ShouldBe((ScopeState.Draft, "Name the data centre"));
        version.Submit(Given.Ann, Statement(version)).ShouldBeEmpty();
        version.ReturnedWith.ShouldBeNull();
    }

    [Fact]
    public void Approved_ahead_of_its_day_it_takes_effect_on_it_and_not_before()
    {
        var version = InReview(Given.ScopeFields with { EffectiveFrom = Given.Today.AddDays(10) });
        Approve(version).ShouldBeEmpty();
        version.State.ShouldBe(ScopeState.Approved);
        version.TakeEffect(Given.Today.AddDays(9), Given.Now).ShouldHaveSingleItem().Code.ShouldBe("scope-not-yet-effective");
        version.TakeEffect(Given.Today.AddDays(10), Given.Now).ShouldBeEmpty();
        version.State.ShouldBe(ScopeState.Current);
    }

    [Fact]
    public void Only_a_current_version_is_superseded()
    {
        var version = InReview();
        version.Supersede(Given.Now).ShouldBeFalse();
        Approve(version).ShouldBeEmpty();
        version.Supersede(Given.Now).ShouldBeTrue();
        (version.State, version.SupersededAt).ShouldBe((ScopeState.Superseded, (DateTimeOffset?)Given.Now));
        version.Supersede(Given.Now).ShouldBeFalse();
    }

    [Fact]
    public void What_was_approved_is_never_deleted()
    {
        var version = InReview();
        Approve(version).ShouldBeEmpty();
        version.Delete("By mistake").ShouldHaveSingleItem().Code.ShouldBe("scope-frozen");
        ScopeVersion.Draft(Given.ScopeFields, Given.Ann).Value().Delete("By mistake").ShouldBeEmpty();
    }

    [Fact]
    public void The_generated_statement_is_the_same_for_the_same_fields()
    {
        var version = InReview();
        Statement(version).ShouldBe(Statement(version));
        version.DocumentText!.ShouldContain("Production cluster");
    }

    [Fact]
    public void It_cannot_list_interfaces_and_say_that_there_are_none() =>
        ScopeVersion.Draft(Given.ScopeFields with { NoInterfacesReason = "There are none" }, Given.Ann).Refusals.ShouldHaveSingleItem().Code.ShouldBe("none-and-some");
}
