using System.Net;
using Bunit;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.Soa;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed class DecidePanelTests : IAsyncDisposable
{
    readonly Page page = new();

    public DecidePanelTests() => page.Behind.When("GET", "api/context/requirements", new { items = Array.Empty<object>(), total = 0 });

    public ValueTask DisposeAsync() => page.DisposeAsync();

    [Fact]
    public void An_exclusion_asks_for_its_justification_and_for_no_reason()
    {
        var panel = Panel(Soa.Coding);
        panel.FindAll("textarea").Count.ShouldBe(2);
        panel.Markup.ShouldContain("Why it is not necessary");
        panel.Markup.ShouldNotContain("Reasons in words");
    }

    [Fact]
    public void What_was_typed_survives_somebody_who_was_quicker()
    {
        page.Behind.When("PATCH", $"api/controls/soa/{Soa.Coding.Id}", _ => Services.Refuses(HttpStatusCode.PreconditionFailed, "stale", "It is at version 4."))
            .When("GET", $"api/controls/soa/{Soa.Coding.Id}", Soa.Coding with { Version = 4, Fields = new() { Necessary = false, ExclusionJustification = "Theirs" } });
        var panel = Panel(Soa.Coding);
        panel.FindAll("textarea")[0].Input("We buy all software, and write none.");
        panel.Find("form").Submit();

        panel.Find("dialog").TextContent.ShouldContain("We buy all software, and write none.");
        panel.Find("dialog").TextContent.ShouldContain("Theirs");

        page.Behind.When("PATCH", $"api/controls/soa/{Soa.Coding.Id}", Soa.Coding with { Version = 5 });
        panel.FindAll("dialog button")[^1].Click();
        var sent = page.Behind.Changes.Last();
        sent.IfMatch.ShouldBe("4");
        sent.Json["exclusionJustification"]!.GetValue<string>().ShouldBe("We buy all software, and write none.");
    }

    [Fact]
    public void What_comes_in_from_elsewhere_is_taken_over_but_never_over_what_is_being_typed()
    {
        var panel = Panel(Soa.Coding);
        panel.Render(p => p.Add(one => one.Entry, Soa.Coding with { Version = 4, Fields = new() { Necessary = false, ExclusionJustification = "Theirs" } }));
        panel.FindAll("textarea")[0].GetAttribute("value").ShouldBe("Theirs");

        panel.FindAll("textarea")[0].Input("Mine");
        panel.Render(p => p.Add(one => one.Entry, Soa.Coding with { Version = 5 }));
        panel.FindAll("textarea")[0].GetAttribute("value").ShouldBe("Mine");
    }

    [Fact]
    public void Whoever_may_not_decide_reads_it()
    {
        var panel = Panel(Soa.Coding with { Can = [] });
        panel.FindAll("form").ShouldBeEmpty();
        panel.Markup.ShouldContain("Not necessary");
    }

    IRenderedComponent<DecidePanel> Panel(SoaEntryDto entry) => page.Render<DecidePanel>(p => p
        .Add(panel => panel.Workspace, page.Workspace with { Permissions = ControlPermissions.All.ToHashSet() }).Add(panel => panel.Entry, entry));
}
