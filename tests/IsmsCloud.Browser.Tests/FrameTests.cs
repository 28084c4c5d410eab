using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

/// <summary>What stands around every page.</summary>
[Collection<InOneOrganisation>]
public sealed class FrameTests(RunningProduct product, Chromium chromium, SharedOrganisation organisation) : BrowserTest(product, chromium)
{
    static readonly string[] Pages =
    [
        "overview", "context/issues", "context/issues/swot", "context/issues/by-category", "context/issues/climate", "context/interested-parties",
        "context/requirements", "context/requirements/legal-register", "context/requirements/coverage", "context/scope", "context/scope/sheet",
        "context/scope/boundary", "context/scope/compare", "context/scope/new", "context/interfaces", "context/processes", "context/processes/graph",
        "planning/isms-risks", "planning/isms-risks/new", "planning/isms-actions", "planning/risks", "planning/risks/new", "planning/risks/heat-map", "planning/risks/top",
        "planning/risks/inbox", "planning/risks/library", "planning/criteria", "planning/criteria/new", "planning/assets", "planning/assets/new", "planning/assets/map",
        "planning/threats", "planning/vulnerabilities", "planning/risk-sources", "planning/scenarios", "planning/scenarios/new", "planning/simulations", "planning/simulations/new",
        "planning/treatment", "planning/treatment/new", "planning/treatment/status", "planning/treatment/board", "planning/treatment/timeline",
        "planning/soa", "planning/soa?open=A.5.7", "planning/soa-versions", "planning/soa-versions/new", "planning/soa/applicability", "planning/soa/difference", "planning/soa/migration",
        "planning/isms-changes", "planning/isms-changes/new", "operation/runs", "operation/runs/new", "operation/changes", "operation/changes/new", "operation/external", "operation/external/new",
        "operation/controls", "operation/controls/new", "operation/controls/catalogues", "operation/controls/catalogues?key=annexa-2022", "operation/own-controls", "operation/own-controls/new", "operation/assessments", "operation/assessments/new", "operation/triggers",
        "organisation/people", "organisation/settings",
    ];

    [Theory]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Every_page_is_open_to_everybody_and_fits_its_window(int width, ColorScheme theme)
    {
        var visitor = await Somebody("ivy", organisation.Cookies, width, theme);
        var problems = new List<string>();
        visitor.Page.Console += (_, message) => problems.AddRange(message.Type is "error" ? [message.Text] : Array.Empty<string>());
        foreach (var address in Pages)
        {
            try
            {
                await (await AnyPage.Open(visitor.Page, $"{organisation.Address}/{address}")).ShouldFit();
            }
            catch (ShouldAssertException wrong)
            {
                problems.Add(wrong.Message);
            }
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task Ctrl_K_finds_a_record_and_a_command()
    {
        var visitor = await Somebody("ivy", organisation.Cookies);
        var overview = await AnyPage.Open(visitor.Page, $"{organisation.Address}/overview");
        var palette = await overview.Commands();
        await palette.ShouldStandInTheMiddle();
        await palette.Type("ransom");
        await Expect(palette.Hits).ToContainTextAsync([SharedOrganisation.Issues[1]]);
        await palette.Take();
        await Expect((await overview.Opened()).Title).ToContainTextAsync(SharedOrganisation.Issues[1]);

        palette = await overview.Commands();
        await palette.Type("Add an int");
        await Expect(palette.Hits).ToContainTextAsync(["Add an interested party", "Add an interface"]);
        await visitor.Page.Keyboard.PressAsync("ArrowDown");
        await palette.Take();
        await Expect(overview.Main).ToContainTextAsync("What crosses the border of the scope");
    }

    [Fact]
    public async Task The_theme_that_was_chosen_holds_from_then_on()
    {
        var visitor = await Somebody("ivy", organisation.Cookies);
        var overview = await AnyPage.Open(visitor.Page, $"{organisation.Address}/overview");
        var light = await overview.Background();
        await overview.ChooseTheme("Dark");
        (await overview.Background()).ShouldNotBe(light);
        var again = await AnyPage.Open(visitor.Page, $"{organisation.Address}/overview");
        (await again.Background()).ShouldNotBe(light);
    }
}
