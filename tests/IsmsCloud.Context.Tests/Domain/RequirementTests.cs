using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using Shouldly;

namespace IsmsCloud.Context.Tests.Domain;

public sealed class RequirementTests
{
    private const string HandledElsewhere = "Handled by the group's legal department";

    private static Requirement Analysed(RequirementFields? fields = null)
    {
        var requirement = Requirement.Capture(fields ?? Given.RequirementFields, Given.Today).Value();
        requirement.Analyse(Given.Because()).ShouldBeEmpty();
        return requirement.Stored();
    }

    private static Requirement Active(TenantProfile? profile = null, RequirementFields? fields = null)
    {
        var requirement = Analysed(fields);
        Decide(requirement, AddressedByIsms.Yes).ShouldBeEmpty();
        requirement.Activate(Given.Because(), profile ?? Given.Profile()).ShouldBeEmpty();
        return requirement.Stored();
    }

    private static IReadOnlyList<Refusal> Decide(Requirement requirement, AddressedByIsms decision, string? reason = null) =>
        requirement.Decide(new DecisionRequest { AddressedByIsms = decision, Reason = reason }, Given.Ann, Given.Today, Given.Profile());

    private static IReadOnlyList<Refusal> ApproveNo(Requirement requirement, Person who, TenantProfile? profile = null, string hash = "c0ffee") =>
        requirement.ApproveDecision(new ApproveDecisionRequest { ContentHash = hash }, Given.TopManagement(who), profile ?? Given.Profile(), Given.Now);

    [Theory]
    [InlineData(Edition.Of2022)]
    [InlineData(Edition.Of2022A1)]
    public void R_4_2_2_from_2022_on_an_undecided_requirement_does_not_become_active(string edition) =>
        Analysed().Activate(Given.Because(), Given.Profile(edition)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Rule.ShouldBe("R-4.2-2"), r => r.Kind.ShouldBe(RefusalKind.Rule));

    [Fact]
    public void R_4_2_2_in_2013_an_undecided_requirement_becomes_active_with_a_warning()
    {
        var profile = Given.Profile(Edition.Of2013);
        var requirement = Analysed();
        requirement.Activate(Given.Because(), profile).ShouldBeEmpty();
        requirement.GapsOf(true, profile, Given.Today).ShouldHaveSingleItem().Severity.ShouldBe(Http.GapSeverity.Warn);
        requirement.Events().ShouldHaveSingleItem().ShouldBeOfType<RequirementActivated>("needs of parties are an input from 2022 on");
    }

    [Theory]
    [InlineData(RequirementKind.Legal)]
    [InlineData(RequirementKind.Regulatory)]
    [InlineData(RequirementKind.Contractual)]
    public void R_4_2_3_a_no_to_what_binds_needs_a_reason_of_20_characters(RequirementKind kind)
    {
        var requirement = Analysed(Given.RequirementFields with { Kind = kind });
        Decide(requirement, AddressedByIsms.No, "Legal handles it...").ShouldHaveSingleItem().Rule.ShouldBe("R-4.2-3");
        Decide(requirement, AddressedByIsms.No, HandledElsewhere).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_2_3_a_no_to_the_law_is_in_force_only_once_top_management_approved_it()
    {
        var requirement = Analysed();
        Decide(requirement, AddressedByIsms.No, HandledElsewhere).ShouldBeEmpty();
        requirement.Stored();
        requirement.Decision.ShouldBeNull();
        requirement.Activate(Given.Because(), Given.Profile()).ShouldHaveSingleItem().Rule.ShouldBe("R-4.2-3");
        ApproveNo(requirement, Given.Tom).ShouldBeEmpty();
        requirement.Addressed.ShouldBe(AddressedByIsms.No);
        requirement.DecisionApproval!.ContentHash.ShouldBe("c0ffee");
        requirement.Activate(Given.Because(), Given.Profile()).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_2_3_an_active_requirement_keeps_its_decision_while_a_no_waits()
    {
        var requirement = Active();
        Decide(requirement, AddressedByIsms.No, HandledElsewhere).ShouldBeEmpty();
        requirement.Addressed.ShouldBe(AddressedByIsms.Yes);
        requirement.Can.ShouldContain("approveDecision");
    }

    [Fact]
    public void Who_proposed_the_no_does_not_approve_it_but_in_a_small_organisation()
    {
        var requirement = Analysed();
        Decide(requirement, AddressedByIsms.No, HandledElsewhere).ShouldBeEmpty();
        requirement.Stored();
        ApproveNo(requirement, Given.Ann).ShouldHaveSingleItem().Rule.ShouldBe("SD-3");
        ApproveNo(requirement, Given.Ann, Given.Profile(small: true)).ShouldBeEmpty();
        requirement.ApprovedOwnDecision.ShouldBeTrue();
    }

    [Fact]
    public void R_0_1_a_no_is_approved_as_it_was_seen()
    {
        var requirement = Analysed();
        Decide(requirement, AddressedByIsms.No, HandledElsewhere).ShouldBeEmpty();
        requirement.Stored();
        ApproveNo(requirement, Given.Tom, hash: "other").ShouldHaveSingleItem().Rule.ShouldBe("R-0-1");
    }

    [Fact]
    public void A_no_to_an_expectation_needs_a_reason_and_no_approval()
    {
        var requirement = Analysed(Given.RequirementFields with { Kind = RequirementKind.Expectation, ExternalDocument = null });
        Decide(requirement, AddressedByIsms.No).ShouldHaveSingleItem().Path.ShouldBe("reason");
        Decide(requirement, AddressedByIsms.No, "Not our job").ShouldBeEmpty();
        requirement.Addressed.ShouldBe(AddressedByIsms.No);
    }

    [Fact]
    public void Partly_says_which_part() => Decide(Analysed(), AddressedByIsms.Partly).ShouldHaveSingleItem().Path.ShouldBe("reason");

    [Fact]
    public void Undecided_is_no_decision() => Decide(Analysed(), AddressedByIsms.Undecided).ShouldHaveSingleItem().Code.ShouldBe("undecided");

    [Fact]
    public void R_4_2_4_an_addressed_requirement_that_nothing_fulfils_is_a_gap()
    {
        Active().GapsOf(live: false, Given.Profile(), Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-4.2-4");
        Active().GapsOf(live: true, Given.Profile(), Given.Today).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_2_5_past_its_end_or_with_a_newer_edition_out_it_warns()
    {
        var fields = Given.RequirementFields with { ValidTo = Given.Today.AddDays(-1), ExternalDocument = new() { Title = "Law", NewerEdition = "2026" } };
        Active(fields: fields).GapsOf(true, Given.Profile(), Given.Today).Select(g => g.Rule).ShouldBe(["R-4.2-5", "R-4.2-5"]);
    }

    [Fact]
    public void Activation_tells_of_the_requirement_and_of_the_partys_needs() =>
        Activated().Events().Select(e => e.GetType()).ShouldBe([typeof(RequirementActivated), typeof(InterestedPartyNeedsChanged)]);

    [Fact]
    public void A_change_of_what_matters_of_an_active_requirement_is_told_and_of_its_owner_is_not()
    {
        var requirement = Active();
        requirement.Revise(requirement.Fields with { Owner = Given.Tom }, Given.Profile()).ShouldBeEmpty();
        requirement.Events().ShouldBeEmpty();
        requirement.Revise(requirement.Fields with { Text = "Within 24 hours" }, Given.Profile()).ShouldBeEmpty();
        requirement.Events().OfType<RequirementChanged>().ShouldHaveSingleItem();
    }

    [Fact]
    public void An_active_requirement_with_a_no_does_not_become_binding_unapproved()
    {
        var requirement = Analysed(Given.RequirementFields with { Kind = RequirementKind.Expectation });
        Decide(requirement, AddressedByIsms.No, "Not our job").ShouldBeEmpty();
        requirement.Activate(Given.Because(), Given.Profile()).ShouldBeEmpty();
        requirement.Revise(requirement.Fields with { Kind = RequirementKind.Legal }, Given.Profile()).ShouldHaveSingleItem().Rule.ShouldBe("R-4.2-3");
        requirement.Fields.Kind.ShouldBe(RequirementKind.Expectation);
    }

    [Fact]
    public void It_ends_or_is_superseded_and_is_then_left_alone()
    {
        var (ended, replaced, by) = (Active(), Active(), Guid.CreateVersion7());
        ended.End(new EndRequirementRequest { Reason = "Contract is over" }, Given.Profile()).ShouldBeEmpty();
        replaced.End(new EndRequirementRequest { Reason = "New contract", SupersededBy = by }, Given.Profile()).ShouldBeEmpty();
        (ended.State, replaced.State, replaced.SupersededBy).ShouldBe((RequirementState.Ended, RequirementState.Superseded, by));
        ended.Events().OfType<RequirementEnded>().ShouldHaveSingleItem();
        ended.Revise(Given.RequirementFields, Given.Profile()).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
        Decide(ended, AddressedByIsms.Yes).ShouldHaveSingleItem().Kind.ShouldBe(RefusalKind.State);
    }

    [Fact]
    public void An_active_requirement_is_ended_not_deleted() =>
        Active().Delete("Not needed", cited: false).ShouldHaveSingleItem().Code.ShouldBe("requirement-active");

    [Fact]
    public void It_does_not_end_before_it_begins() =>
        Requirement.Capture(Given.RequirementFields with { ValidFrom = Given.Today, ValidTo = Given.Today.AddDays(-1) }, Given.Today)
            .Refusals.ShouldHaveSingleItem().Path.ShouldBe("validTo");

    [Fact]
    public void What_binds_names_the_document_it_stands_in() =>
        Requirement.Capture(Given.RequirementFields with { ExternalDocument = null }, Given.Today).Refusals.ShouldHaveSingleItem().Path.ShouldBe("externalDocument");

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("not an address")]
    public void A_document_lies_on_the_web_or_nowhere(string url) =>
        Requirement.Capture(Given.RequirementFields with { ExternalDocument = new() { Title = "Law", Url = url } }, Given.Today)
            .Refusals.ShouldHaveSingleItem().Path.ShouldBe("externalDocument.url");

    [Fact]
    public void An_issue_fulfils_nothing() =>
        Requirement.Capture(Given.RequirementFields with { Fulfils = [new() { Kind = "issue", Id = Guid.CreateVersion7() }] }, Given.Today)
            .Refusals.ShouldHaveSingleItem().Path.ShouldBe("fulfils[0].kind");

    private static Requirement Activated()
    {
        var requirement = Analysed();
        Decide(requirement, AddressedByIsms.Yes).ShouldBeEmpty();
        requirement.Stored();
        requirement.Activate(Given.Because(), Given.Profile()).ShouldBeEmpty();
        return requirement;
    }
}
