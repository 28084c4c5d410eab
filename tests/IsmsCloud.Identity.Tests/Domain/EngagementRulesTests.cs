using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Tenancy;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests.Domain;

public sealed class EngagementRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TenantId Client = new(Guid.CreateVersion7());
    private static readonly TenantId Other = new(Guid.CreateVersion7());
    private static readonly Actor By = new("nora", "Nora");

    private static readonly EngagementFields Terms = new()
    {
        Reason = "Internal audits",
        Until = Now.AddMonths(36),
        People = [Guid.CreateVersion7()],
        Roles = [InternalAuditor],
    };

    [Fact]
    public void It_ends_later_than_now_and_within_36_months()
    {
        Objections(Terms).ShouldBeEmpty();
        Objections(Terms with { Until = Now.AddMonths(36).AddSeconds(1) }).ShouldBe([("engagement.until", "too-far")]);
        Objections(Terms with { Until = Now }).ShouldBe([("engagement.until", "in-the-past")]);
        Objections(Terms with { Until = null }).ShouldBe([("engagement.until", "required")]);
    }

    [Fact]
    public void Somebody_or_something_acts_under_it()
    {
        Objections(Terms with { People = [] }).ShouldBe([("engagement.people", "required")]);
        Objections(Terms with { People = [], ApiClients = true }).ShouldBeEmpty();
        Objections(Terms with { People = [.. Enumerable.Range(0, 51).Select(_ => Guid.NewGuid())] }).ShouldBe([("engagement.people", "too-long")]);
    }

    [Fact]
    public void It_has_a_reason_and_a_contact()
    {
        Objections(Terms with { Reason = "?!" }).ShouldBe([("engagement.reason", "says-nothing")]);
        EngagementTerms.Of(new() { Contact = "somebody", Engagement = Terms }, Now).ShouldHaveSingleItem().Path.ShouldBe("contact");
        EngagementTerms.Of(new() { Contact = "a@example.com" }, Now).ShouldHaveSingleItem().Path.ShouldBe("engagement");
    }

    [Fact]
    public void A_proposal_is_open_for_30_days_or_until_what_it_asks_for_is_over()
    {
        var proposal = Proposal(Terms);
        proposal.StateAt(Now.AddDays(30).AddMilliseconds(-1)).ShouldBe(ProposalState.Open);
        proposal.StateAt(Now.AddDays(30)).ShouldBe(ProposalState.Expired);
        Proposal(Terms with { Until = Now.AddDays(1) }).StateAt(Now.AddDays(1)).ShouldBe(ProposalState.Expired);
        proposal.Grant(Client, Now.AddDays(30)).ShouldBe(EngagementTerms.DeadLink);
    }

    [Fact]
    public void The_first_client_to_say_yes_is_the_only_one()
    {
        var proposal = Proposal(Terms);
        proposal.Grant(Client, Now).ShouldBeNull();
        proposal.Grant(Other, Now).ShouldBe(EngagementTerms.DeadLink);
        proposal.Grant(Client, Now.AddDays(99)).ShouldBeNull();
        proposal.Withdraw(new Because { Reason = "Too late" }).ShouldHaveSingleItem().Code.ShouldBe("proposal-state");
    }

    [Fact]
    public void An_engagement_ends_by_itself_and_is_revoked_only_before()
    {
        var engagement = Engagement.Grant(Other, Proposal(Terms), By);
        engagement.StateAt(Now.AddMonths(36)).ShouldBe(EngagementState.Ended);
        engagement.Revoke(new Because { Reason = "No more" }, By, Now.AddMonths(36)).ShouldHaveSingleItem().Code.ShouldBe("engagement-over");
        engagement.Revoke(new Because { Reason = "" }, By, Now).ShouldHaveSingleItem().Path.ShouldBe("reason");
        engagement.Revoke(new Because { Reason = "No more" }, By, Now).ShouldBeEmpty();
        engagement.StateAt(Now).ShouldBe(EngagementState.Revoked);
    }

    private static IEnumerable<(string?, string)> Objections(EngagementFields terms) =>
        EngagementTerms.Of(new() { Contact = "ada@example.com", Engagement = terms }, Now).Select(r => (r.Path, r.Code));

    private static EngagementProposal Proposal(EngagementFields terms)
    {
        var consultancy = Organisation.Found(Other.Value, OrganisationKind.Consultancy, new() { Name = "Northwind" }).Value!;
        return EngagementProposal.Propose(consultancy, new() { Contact = "ada@example.com", Engagement = terms }, [], By, Now);
    }
}
