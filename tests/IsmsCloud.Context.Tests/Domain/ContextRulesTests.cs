using FsCheck.Xunit;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http.Client;
using IsmsCloud.Records;
using Shouldly;

namespace IsmsCloud.Context.Tests.Domain;

public sealed class ContextRulesTests
{
    [Fact]
    public void R_4_1_4_a_no_to_climate_change_is_a_complete_answer_until_its_interval_is_over()
    {
        var decision = ClimateDecision.Decide(Given.ClimateFields, Given.Ann, Given.Today).Value();
        decision.Fields.DecidedBy.ShouldBe(Given.Ann);
        decision.GapsOf(Given.Today.AddMonths(12)).ShouldBeEmpty();
        decision.GapsOf(Given.Today.AddMonths(12).AddDays(1)).ShouldHaveSingleItem().Rule.ShouldBe("R-4.1-4");
        decision.Events().ShouldHaveSingleItem().ShouldBeOfType<ClimateDecisionMade>().Relevant.ShouldBeFalse();
    }

    [Fact]
    public void R_4_1_4_a_yes_needs_an_issue()
    {
        var decision = ClimateDecision.Decide(Given.ClimateFields with { Relevant = true }, Given.Ann, Given.Today).Value();
        decision.GapsOf(Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-4.1-4");
        decision.LinkIssues(new ClimateIssuesRequest { Issues = [Guid.CreateVersion7()] }).ShouldBeEmpty();
        decision.GapsOf(Given.Today).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Too short for it")]
    [InlineData("....................!!!!!")]
    public void R_4_1_4_its_reason_says_something_in_20_characters(string reason) =>
        ClimateDecision.Decide(Given.ClimateFields with { Reason = reason }, Given.Ann, Given.Today).Refusals.ShouldHaveSingleItem().Path.ShouldBe("reason");

    [Fact]
    public void A_decision_is_not_made_tomorrow() =>
        ClimateDecision.Decide(Given.ClimateFields with { DecidedOn = Given.Today.AddDays(1) }, Given.Ann, Given.Today).Refusals.ShouldHaveSingleItem().Path.ShouldBe("decidedOn");

    [Fact]
    public void R_4_3_4_an_interface_has_an_owner_and_something_that_takes_care_of_its_risk()
    {
        var bare = InterfaceDependency.Record(Given.InterfaceFields).Value();
        bare.GapsOf().Select(g => g.Rule).ShouldBe(["R-4.3-4", "R-4.3-4"]);
        bare.Revise(bare.Fields with { Owner = Given.Ann, RiskAddressedBy = new() { Kind = "control", Id = Guid.CreateVersion7(), Title = "A.5.19" } }).ShouldBeEmpty();
        bare.GapsOf().ShouldBeEmpty();
    }

    [Fact]
    public void The_risk_of_an_interface_is_not_addressed_by_an_issue() =>
        InterfaceDependency.Record(Given.InterfaceFields with { RiskAddressedBy = new() { Kind = "issue", Id = Guid.CreateVersion7() } })
            .Refusals.ShouldHaveSingleItem().Path.ShouldBe("riskAddressedBy.kind");

    [Fact]
    public void A_party_with_requirements_is_not_deleted()
    {
        var party = InterestedParty.Register(Given.PartyFields).Value();
        party.Delete("Gone", requirements: 2).ShouldHaveSingleItem().Code.ShouldBe("party-has-requirements");
        party.Delete("Gone", requirements: 0).ShouldBeEmpty();
    }

    [Fact]
    public void Until_the_organisation_is_known_the_newest_edition_holds_and_nothing_is_relaxed()
    {
        var unknown = TenantProfile.Unknown(Given.Tenant);
        (unknown.Edition, unknown.SmallOrganisation, unknown.HasClimate).ShouldBe((Edition.Of2022A1, false, true));
    }

    [Fact]
    public void Older_news_of_the_organisation_is_passed_over()
    {
        var profile = TenantProfile.Unknown(Given.Tenant);
        profile.Learn("Acme", Edition.Of2022, true, "Europe/Berlin", 4).ShouldBeTrue();
        profile.Stored();
        profile.Learn("Old name", Edition.Of2013, false, "Etc/UTC", 3).ShouldBeFalse();
        (profile.Name, profile.Edition).ShouldBe(("Acme", Edition.Of2022));
    }

    [Fact]
    public void The_day_is_the_organisations_own()
    {
        var lateInUtc = new DateTimeOffset(2026, 3, 2, 23, 30, 0, TimeSpan.Zero);
        Given.Profile(zone: "Europe/Berlin").DayOf(lateInUtc).ShouldBe(new DateOnly(2026, 3, 3));
        Given.Profile(zone: "No/Where").DayOf(lateInUtc).ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Property]
    public bool Every_category_belongs_to_exactly_one_side(IssueCategory category) =>
        !Enum.IsDefined(category) || Enum.GetValues<IssueSide>().Count(side => IssueCategories.Of(side).Contains(category)) == 1;

    [Property]
    public bool The_next_review_is_never_before_the_last_one(byte interval)
    {
        var made = Issue.Identify(Given.IssueFields with { ReviewIntervalMonths = interval }, Given.Today);
        return made.Value is null ? interval is < 1 or > 36 : made.Value.NextReviewOn > Given.Today;
    }

    [Property]
    public bool A_patch_holds_only_what_differs(bool title, bool source, bool owner)
    {
        var before = Given.IssueFields;
        var after = before with { Title = title ? "New" : before.Title, Source = source ? "Press" : null, Owner = owner ? Given.Tom : Given.Ann };
        var patch = MergeDifference.Between(before, after);
        return patch.ContainsKey("title") == title && patch.ContainsKey("source") == source && patch.ContainsKey("owner") == owner
            && patch.Count == (title ? 1 : 0) + (source ? 1 : 0) + (owner ? 1 : 0);
    }
}
