using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Context.Tests.Demo;

/// <summary>What a person sees who looks around in the demo.</summary>
public sealed class DemoStoryTests(LoadedDemo demo)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ContextClient Calder => demo.Service.At(Demos.Calder);

    private ContextClient Ledgerline => demo.Service.At(Demos.Ledgerline);

    private ContextClient BrandtSohl => demo.Service.At(Demos.BrandtSohl);

    [Fact]
    public async Task Calder_s_first_scope_was_in_force_then_stale_then_superseded_and_asOf_shows_each()
    {
        (await Calder.Scope.Current(Ct, Day(-300))).Problem!.Status.ShouldBe(404);
        var first = (await Calder.Scope.Current(Ct, Day(-270))).Required();
        (first.Number, first.State, first.Approval!.Stale, first.Approval.By.Name).ShouldBe((1, ScopeState.Current, false, "Helen Marsh"));
        var stale = (await Calder.Scope.Current(Ct, Day(-110))).Required();
        (stale.Number, stale.Approval!.Stale).ShouldBe((1, true));
        stale.Approval.StaleBecause.Select(b => (b.Kind, b.What)).ShouldBe([(RecordKinds.Issue, "changed"), (RecordKinds.Interface, "changed")], ignoreOrder: true);
        (await Calder.Scope.Current(Ct, Day(-91))).Required().Number.ShouldBe(1);
        var now = (await Calder.Scope.Current(Ct)).Required();
        (now.Number, now.Approval!.Stale, now.Fields.Locations.Count).ShouldBe((2, false, 2));
        (await Calder.Scope.Get(first.Id, Ct)).Required().State.ShouldBe(ScopeState.Superseded);
    }

    [Fact]
    public async Task A_history_bears_the_days_and_the_names_of_the_story()
    {
        var scope = (await Calder.Scope.List(new RegisterQuery(), Ct)).Required().Items.Single(v => v.Number == 1);
        var history = (await Calder.Scope.History(scope.Id, Ct)).Required();
        history.Select(h => (h.Action, h.Actor.Name)).Reverse().ShouldBe([
            ("scope-version.drafted", "Samir Haddad"), ("scope-version.revised", "Samir Haddad"), ("scope-version.submitted", "Samir Haddad"), ("scope-version.returned", "Helen Marsh"),
            ("scope-version.revised", "Samir Haddad"), ("scope-version.submitted", "Samir Haddad"), ("scope-version.approved", "Helen Marsh"), ("scope-version.superseded", "Samir Haddad")]);
        history[^1].At.ShouldBe(Day(-300), TimeSpan.FromDays(1));
        history.Select(h => h.At).ShouldBeInOrder(SortDirection.Descending);
        scope.CreatedAt.ShouldBe(history[^1].At);
    }

    [Fact]
    public async Task Ledgerline_is_small_and_its_one_approval_is_stale()
    {
        (await Ledgerline.Readiness(Ct)).Required().SmallOrganisation.ShouldBeTrue();
        var scope = (await Ledgerline.Scope.List(new RegisterQuery(), Ct)).Required().Items.ShouldHaveSingleItem();
        (scope.State, scope.Approval!.Stale).ShouldBe((ScopeState.Current, true));
        scope.Approval.StaleBecause.Select(b => b.Title).ShouldBe(["The partner bank gave notice", "Payout files to the bank"], ignoreOrder: true);
        (await Ledgerline.Scope.Current(Ct, Day(-25))).Required().Approval!.Stale.ShouldBeFalse();
        var taxes = (await Ledgerline.Requirements.List(new RegisterQuery { Search = "accounting" }, Ct)).Required().Items.ShouldHaveSingleItem();
        // SD-3 is relaxed: she approved her own "no".
        (taxes.AddressedByIsms, taxes.DecisionApproval!.By.Name, taxes.DecisionApproval.OwnText).ShouldBe((AddressedByIsms.No, "Aoife Brennan", true));
    }

    [Fact]
    public async Task A_consultant_acted_under_the_engagement()
    {
        var issue = (await Ledgerline.Issues.List(new RegisterQuery { Search = "cloud account" }, Ct)).Required().Items.ShouldHaveSingleItem();
        var began = (await Ledgerline.Issues.History(issue.Id, Ct)).Required()[^1].Actor;
        (began.Name, began.OnBehalfOf is null).ShouldBe(("Tomas Reyes", false));
    }

    [Fact]
    public async Task Brandt_and_Sohl_s_next_scope_waits_for_top_management_and_leaves_a_site_behind()
    {
        var waiting = (await BrandtSohl.Scope.List(new RegisterQuery().Where("state", "inReview"), Ct)).Required().Items.ShouldHaveSingleItem();
        waiting.Removed.ShouldBe(["Berlin-Spandau: store"]);
        (await BrandtSohl.Scope.Current(Ct)).Required().Approval!.Stale.ShouldBeTrue();
        (await BrandtSohl.Requirements.List(new RegisterQuery().Where("awaitsApproval", "true"), Ct)).Required().Items.ShouldHaveSingleItem();
        var climate = (await BrandtSohl.Climate.List(new RegisterQuery { Sort = "decidedOn" }, Ct)).Required().Items;
        climate.Select(d => (d.Fields.Relevant, d.Current)).ShouldBe([(false, false), (true, true)]);
    }

    [Fact]
    public async Task Readiness_tells_the_four_apart_and_tells_then_from_now()
    {
        string[] met = [await Met(Demos.Calder), await Met(Demos.Ledgerline), await Met(Demos.BrandtSohl), await Met(Demos.Northwind)];
        met.ShouldBe([
            "4.1 3/4, 4.2 5/6, 4.3 5/6, 4.4 2/2",
            "4.1 4/4, 4.2 6/6, 4.3 6/6, 4.4 1/2",
            "4.1 3/4, 4.2 6/6, 4.3 6/6, 4.4 2/2",
            "4.1 1/4, 4.2 6/6, 4.3 0/1, 4.4 1/2"]);
        (await Met(Demos.Calder, Day(-341))).ShouldNotBe(await Met(Demos.Calder));
    }

    [Fact]
    public async Task Every_register_of_Calder_has_something_to_look_at()
    {
        (await Count(Calder.Issues)).ShouldBe(12);
        (await Count(Calder.Parties)).ShouldBe(9);
        (await Count(Calder.Requirements)).ShouldBe(13);
        (await Count(Calder.Interfaces)).ShouldBe(8);
        (await Count(Calder.Processes)).ShouldBe(13);
        (await Count(Calder.Climate)).ShouldBe(2);
        (await Calder.Reports.Swot(Ct)).Required().ShouldSatisfyAllConditions(s => s.Strengths.ShouldNotBeEmpty(), s => s.Threats.ShouldNotBeEmpty());
        (await Calder.Reports.ProcessGraph(Ct)).Required().Unconnected.ShouldBeEmpty();
    }

    private async Task<string> Met(Guid organisation, DateTimeOffset? asOf = null) =>
        string.Join(", ", (await demo.Service.At(organisation).Readiness(Ct, asOf)).Required().Clauses.Select(c => $"{c.Clause} {c.Met}/{c.Applicable}"));

    private static async Task<int> Count<TDto, TFields>(RegisterClient<TDto, TFields> register)
        where TFields : class => (await register.List(new RegisterQuery(), Ct)).Required().Items.Count;

    private static DateTimeOffset Day(int day) => new(DateTime.UtcNow.Date.AddDays(day).AddHours(12), TimeSpan.Zero);
}
