using System.Globalization;
using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

/// <summary>A statement of applicability as an organisation goes through it: from a decided treatment to what top management signs, and once more after a change.</summary>
public sealed class SoaJourney(RunningProduct product, Chromium chromium) : BrowserTest(product, chromium)
{
    const string Excluded = "A.8.28", Why = "No software is written here, and none by order.";

    static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    readonly Newcomer ivy = Newcomer.Called("Ivy Marlow");
    readonly Newcomer tom = Newcomer.Called("Tom Brand");

    [Fact]
    public async Task A_statement_goes_from_a_decided_treatment_to_a_second_approval()
    {
        var manager = await Somebody("ivy");
        var address = await Arrive(manager);
        var director = await Somebody("tom");
        await (await InvitationPage.Open(director.Page, await Mails.LinkTo(tom.Email, Ct))).Join(tom.Name);
        await RiskJourney.Approve(director, await RiskJourney.DraftCriteria(manager, address));
        await RiskJourney.Treat(director, await RiskJourney.IdentifyAndEvaluate(manager, address, tom.Name));
        await PrepareGrounds(manager, address);

        await TheTreatmentMadeItNecessary(manager, address);
        await DecideTheRest(manager, address);
        var first = await Draft(manager, address);
        await Approve(director, first);
        await Export(director, first);

        await LeaveOneOut(manager, address);
        await ItIsStaleAndTellsWhatChanged(manager, address);
        var second = await Draft(manager, address);
        await Approve(director, second);
        await (await RecordPage.Open(manager.Page, first)).ShouldStand("Superseded");
    }

    async Task<string> Arrive(Visitor manager)
    {
        var setUp = await (await ConfirmPage.Open(manager.Page, await SignUp(manager))).Confirm();
        await setUp.Sector("Healthcare");
        await setUp.Headcount(60);
        await setUp.Edition("ISO/IEC 27001:2022 with amendment 1:2024");
        await setUp.TimeZone();
        await setUp.Invite(tom.Email, "Top management");
        var overview = await setUp.Finish();
        return overview.Address[..overview.Address.IndexOf("/overview", StringComparison.Ordinal)];
    }

    async Task<string> SignUp(Visitor manager)
    {
        await (await (await WelcomePage.Open(manager)).SignUp()).SignUp(ivy, "Calder Medical Supply");
        return await Mails.LinkTo(ivy.Email, Ct);
    }

    // What the version will stand on: a scope that is written down, and an assessment that took place.
    static async Task PrepareGrounds(Visitor manager, string address)
    {
        var scope = await NewRecordPage.Open(manager.Page, $"{address}/context/scope/new");
        await scope.Fields.Type("Scope statement", "Sale and delivery of medical consumables at the Leeds office.");
        await scope.Fields.Type("Effective from", Today);
        await scope.Fields.Type("Organisational units", "Sales");
        await scope.Fields.Type("Locations", "Leeds");
        await scope.Fields.Type("Business processes", "Order to delivery");
        await scope.Fields.Type("Information and technology", "Order system");
        await scope.Saved();
        var run = await NewRecordPage.Open(manager.Page, $"{address}/operation/assessments/new");
        await run.Fields.Type("Name", "First assessment");
        await run.Fields.Tick("Kind", "Planned");
        await run.Fields.Type("Planned for", Today);
        await run.Fields.Tick("Participants", "Ivy Marlow");
        var planned = await run.Saved();
        await (await planned.Begin("Begin")).Do();
        await (await planned.Begin("Complete")).Do();
    }

    static async Task TheTreatmentMadeItNecessary(Visitor manager, string address)
    {
        var bench = await WorkbenchPage.Open(manager.Page, address);
        await Expect(bench.Rows).ToHaveCountAsync(93);
        await Expect(bench.Row("A.8.13")).ToContainTextAsync("Risk treatment");
        await bench.Keys("A.8.12", "j");
        await Expect(bench.Panel).ToContainTextAsync(RiskJourney.Risk);
    }

    static async Task DecideTheRest(Visitor manager, string address)
    {
        var bench = await WorkbenchPage.Open(manager.Page, address, "?necessary=undecided");
        await Expect(bench.Rows).ToHaveCountAsync(92);
        await bench.IncludeAll("Good practice");
        await Expect(bench.Rows).ToHaveCountAsync(0);
    }

    static async Task<string> Draft(Visitor manager, string address)
    {
        var form = await (await WorkbenchPage.Open(manager.Page, address)).DraftAVersion();
        await form.Fields.Tick("Begin with", "What is in force today");
        if (await manager.Page.GetByRole(AriaRole.Group, new() { NameRegex = new("^Scope") }).GetByText("SCP-").CountAsync() == 0)
            await Link(manager.Page, "Scope", "SCP-0001");
        await form.Fields.Type("Effective from", Today);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Make the draft" }).ClickAsync();
        var draft = await form.Opened();
        var dialog = await draft.Begin("Record the comparison");
        await dialog.Fields.Type("How it was done, and what came of it", "Went through all 93 with the heads of department.");
        await dialog.Do();
        await (await draft.Begin("Submit for approval")).Do();
        await draft.ShouldStand("In review");
        return draft.Address;
    }

    static async Task Link(IPage page, string field, string record)
    {
        var group = page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{field}") });
        await group.GetByRole(AriaRole.Combobox).First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var records = group.GetByRole(AriaRole.Combobox).Nth(1);
        var option = await records.Locator("option").Filter(new() { HasText = record }).GetAttributeAsync("value");
        await records.SelectOptionAsync(option!);
    }

    async Task Approve(Visitor director, string version)
    {
        var seen = await RecordPage.Open(director.Page, version);
        await seen.ShouldSay("93 rows as they were signed");
        var dialog = await seen.Begin("Approve");
        await dialog.Fields.Type("What you declare", "These are our controls.");
        await dialog.Do();
        await seen.ShouldStand("In force");
        await Expect(seen.Standing).ToContainTextAsync(tom.Name);
    }

    static async Task Export(Visitor director, string version)
    {
        var seen = await RecordPage.Open(director.Page, version);
        await seen.Main.GetByRole(AriaRole.Button, new() { Name = "Export", Exact = true }).ClickAsync();
        var file = await director.Page.RunAndWaitForDownloadAsync(() => seen.Main.GetByRole(AriaRole.Link, new() { Name = "Word document" }).ClickAsync());
        file.SuggestedFilename.ShouldEndWith(".docx");
        new FileInfo(await file.PathAsync()).Length.ShouldBeGreaterThan(5_000);
    }

    static async Task LeaveOneOut(Visitor manager, string address)
    {
        var bench = await WorkbenchPage.Open(manager.Page, address);
        await bench.Exclude(Excluded, Why);
    }

    static async Task ItIsStaleAndTellsWhatChanged(Visitor manager, string address)
    {
        var bench = await WorkbenchPage.Open(manager.Page, address);
        await Expect(bench.Current).ToContainTextAsync("Stale");
        var difference = await bench.WhatChanged();
        await Expect(difference.Content).ToContainTextAsync("Rows that differ: 1.");
        await Expect(difference.Content.Locator("tbody").Filter(new() { HasText = Excluded })).ToContainTextAsync(Why);
    }
}
