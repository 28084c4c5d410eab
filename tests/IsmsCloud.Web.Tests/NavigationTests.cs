using IsmsCloud.Context.Contracts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Components.Layout;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Tests;

public sealed class NavigationTests
{
    [Fact]
    public void Registers_stand_in_the_order_of_the_standard() =>
        AllKinds.InOrder.Where(kind => kind.Clause.Length > 0).Select(kind => kind.Path).ShouldBe(
        [
            "context/issues", "context/interested-parties", "context/requirements", "context/scope", "context/interfaces", "context/processes",
            "planning/isms-risks", "planning/isms-actions", "planning/risks", "planning/criteria", "planning/assets", "planning/threats", "planning/vulnerabilities",
            "planning/risk-sources", "planning/scenarios", "planning/simulations", "planning/treatment", "planning/soa", "planning/soa-versions", "planning/isms-changes",
            "operation/runs", "operation/changes", "operation/external", "operation/assessments", "operation/triggers", "operation/controls", "operation/own-controls",
        ]);

    [Fact]
    public void A_later_clause_comes_later_whatever_its_digits() =>
        new[] { "improvement/a", "evaluation/b", "planning/c", "planning/d" }.Zip(["10.1", "9.2", "6.1.3", "6.1"])
            .OrderBy(entry => Standard.Place(entry.First, entry.Second, 0), StringComparer.Ordinal).Select(entry => entry.Second).ShouldBe(["6.1", "6.1.3", "9.2", "10.1"]);

    [Fact]
    public void Only_a_consultancy_has_clients()
    {
        Seen(OrganisationKind.Consultancy).ShouldContain("organisation/clients");
        Seen(OrganisationKind.Organisation).ShouldNotContain("organisation/clients");
    }

    [Fact]
    public void What_one_may_not_see_is_not_there() =>
        Seen(OrganisationKind.Organisation, ContextPermissions.Read).ShouldBe(
            ["overview", "context/issues", "context/interested-parties", "context/requirements", "context/scope", "context/interfaces", "context/processes"]);

    [Fact]
    public void A_kind_that_stands_beside_another_one_has_no_place_of_its_own() =>
        AllKinds.InOrder.Where(kind => kind.Beside is not null).ShouldAllBe(kind => AllKinds.ByName(kind.Beside!)!.Beside == null);

    [Theory]
    [InlineData("R-4.1-2", "4.1", "context/issues")]
    [InlineData("R-4.1-4", "4.1", "context/issues/climate")]
    [InlineData("R-4.2-1", "4.2", "context/interested-parties")]
    [InlineData("R-4.2-2", "4.2", "context/requirements")]
    [InlineData("R-4.3-4", "4.3", "context/interfaces")]
    [InlineData("R-4.3-6", "4.3", "context/scope")]
    [InlineData("R-6.1.3-2", "6.1.3", "planning/soa")]
    [InlineData("R-8.1-4", "8.1", "operation/external")]
    [InlineData("R-9.9-9", "9.9", "overview")]
    public void A_gap_leads_to_where_it_is_mended(string rule, string clause, string path) =>
        Mending.RegisterOf(new(rule, clause, IsmsCloud.Http.GapSeverity.Gap, "")).ShouldBe(path);

    static IEnumerable<string> Seen(OrganisationKind kind, params string[] permissions)
    {
        var held = permissions.Length > 0 ? permissions : [ContextPermissions.Read, IdentityPermissions.OrganisationRead, IdentityPermissions.EngagementsManage];
        var workspace = new Workspace(new(Guid.NewGuid(), "Own", kind, [], false, null, true), held.ToHashSet());
        return NavigationEntry.InOrder.SelectMany(area => area).Where(entry => workspace.Has(entry.In, entry.Permission)).Select(entry => entry.Path);
    }
}
