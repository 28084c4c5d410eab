using System.Net;
using Bunit;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.Soa;
using IsmsCloud.Web.Tests.Fixtures;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Tests;

public sealed class SoaWorkbenchTests : IAsyncDisposable
{
    readonly Page page = new();
    readonly List<SoaFilter> went = [];
    SoaWorkbenchDto board = Soa.Board;
    int asked;

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void Keys_move_the_focus_and_y_decides_the_row_that_has_it()
    {
        page.Behind.When("PATCH", Path(Soa.Backup), Soa.Backup);
        var bench = Bench();

        Press(bench, "j");
        Press(bench, "y");

        bench.Find("tr[tabindex='0']").Id.ShouldBe("soa-A.8.13");
        var change = page.Behind.Changes.Single();
        change.Path.ShouldBe(Path(Soa.Backup));
        change.IfMatch.ShouldBe("3");
        asked.ShouldBe(1);
    }

    [Fact]
    public void An_exclusion_by_key_opens_the_row_for_its_justification()
    {
        page.Behind.When("PATCH", Path(Soa.Policies), Soa.Policies with { Fields = new() { Necessary = false } });
        var bench = Bench();

        Press(bench, "n");

        page.Behind.Changes.Single().Json["fields"].ShouldBeNull();
        page.Behind.Changes.Single().Json["necessary"]!.GetValue<bool>().ShouldBeFalse();
        went.Single().Open.ShouldBe("A.5.1");
    }

    [Fact]
    public void What_a_rule_refuses_is_said_and_the_row_stays_as_it_was()
    {
        page.Behind.When("PATCH", Path(Soa.Policies), _ => Services.Refuses(HttpStatusCode.UnprocessableEntity, "named-by-risk", "A live risk names it."));
        var bench = Bench();

        Press(bench, "n");

        bench.Find("[role=alert]").TextContent.ShouldContain("A live risk names it.");
        bench.Find("#soa-problem").TextContent.ShouldContain("A.5.1");
        board.Entries[0].Row.Necessary.ShouldBeNull();
        asked.ShouldBe(0);
    }

    [Fact]
    public void Whoever_was_quicker_is_not_overwritten_by_a_key()
    {
        page.Behind.When("PATCH", Path(Soa.Policies), _ => Services.Refuses(HttpStatusCode.PreconditionFailed, "stale", "It is at version 4."));
        var bench = Bench();

        Press(bench, "y");

        bench.Find(".note[role=alert]").TextContent.ShouldContain("A.5.1");
        asked.ShouldBe(1);
    }

    [Fact]
    public void Selected_rows_are_decided_together_each_with_the_version_that_was_seen()
    {
        page.Behind.When("POST", "api/controls/soa/decisions", new[] { Soa.Policies, Soa.Backup });
        var bench = Bench();
        Press(bench, " ");
        Press(bench, "j");
        Press(bench, " ");

        bench.FindAll(".bulk button")[0].Click();
        bench.FindAll("dialog textarea")[0].Input("Everybody needs them.");
        bench.Find("dialog form").Submit();

        var sent = page.Behind.Changes.Single().Json;
        sent["entries"]!.AsArray().Select(entry => entry!["version"]!.GetValue<int>()).ShouldBe([3, 3]);
        sent["fields"]!["necessary"]!.GetValue<bool>().ShouldBeTrue();
        sent["fields"]!["reasonText"]!.GetValue<string>().ShouldBe("Everybody needs them.");
    }

    [Fact]
    public void Each_rule_leads_to_its_rows() =>
        Bench().FindAll(".gate a").Select(link => link.GetAttribute("href")).ShouldBe(
            [$"/w/{page.Workspace.Id}/planning/soa?rule=R-6.1.3-2", $"/w/{page.Workspace.Id}/planning/soa?rule=soa-undecided"]);

    [Fact]
    public void The_rows_of_a_rule_are_shown_alone()
    {
        var bench = Bench(new(Rule: "R-6.1.3-2"));
        bench.FindAll(".soa-line").Select(row => row.Id).ShouldBe(["soa-A.8.28"]);
        bench.Find(".gate a[aria-current]").TextContent.ShouldBe("Show all rows again");
    }

    [Fact]
    public void Whoever_may_not_decide_is_offered_nothing_and_no_key_decides()
    {
        var bench = Bench(may: false);
        bench.FindAll("input[type=checkbox][aria-label^=Select]").ShouldBeEmpty();
        Press(bench, "y");
        Press(bench, " ");
        page.Behind.Changes.ShouldBeEmpty();
        bench.FindAll(".bulk").ShouldBeEmpty();
    }

    [Fact]
    public void Keys_of_the_browser_are_left_to_it()
    {
        page.Behind.When("PATCH", Path(Soa.Policies), Soa.Policies);
        Bench().Find(".table-wrap").KeyDown(new Microsoft.AspNetCore.Components.Web.KeyboardEventArgs { Key = "y", CtrlKey = true });
        page.Behind.Changes.ShouldBeEmpty();
    }

    static string Path(SoaEntryDto entry) => $"api/controls/soa/{entry.Id}";

    static void Press(IRenderedComponent<SoaWorkbench> bench, string key) => bench.Find(".table-wrap").KeyDown(key);

    IRenderedComponent<SoaWorkbench> Bench(SoaFilter? filter = null, bool may = true) => page.Render<SoaWorkbench>(p => p
        .Add(bench => bench.Workspace, page.Workspace with { Permissions = may ? ControlPermissions.All.ToHashSet() : new HashSet<string> { ControlPermissions.Read } })
        .Add(bench => bench.Board, board).Add(bench => bench.Filter, filter ?? new SoaFilter())
        .Add(bench => bench.OnFilter, went.Add).Add(bench => bench.OnBoard, changed => board = changed).Add(bench => bench.OnStale, () => asked++));
}
