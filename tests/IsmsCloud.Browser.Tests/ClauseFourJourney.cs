using System.Globalization;
using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

/// <summary>Clause 4 as a new organisation goes through it, from the first page to an approved scope and beyond.</summary>
public sealed class ClauseFourJourney(RunningProduct product, Chromium chromium) : BrowserTest(product, chromium)
{
    const string Market = "Customers move their contracts to certified suppliers";
    const string Staff = "Long-serving staff who know each process by heart";
    const string Requirement = "Report a personal data breach within 72 hours";
    const string Border = "Order system run by the hosting provider";

    static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    readonly Newcomer ivy = Newcomer.Called("Ivy Marlow");
    readonly Newcomer tom = Newcomer.Called("Tom Brand");

    [Fact]
    public async Task A_new_organisation_gets_its_scope_approved_by_top_management_and_sees_it_go_stale()
    {
        var manager = await Somebody("ivy");
        var overview = await Arrive(manager);
        var page = await WriteDownTwoIssues(overview);
        var issue = page.Address;
        await WriteDownAPartyWithARequirement(page);
        await WriteDownAnInterface(page);
        var scope = (await DraftAndSubmit(page)).Address;

        var director = await Somebody("tom");
        await Approve(director, scope);

        await ChangeTheIssue(manager, issue);
        await TheApprovalIsStale(manager, scope);
        await TheHistoryTellsWhoAndWhat(manager, issue);
        await YesterdayThereWasNothing(manager, issue);
    }

    async Task<OverviewPage> Arrive(Visitor manager)
    {
        var welcome = await WelcomePage.Open(manager);
        var signUp = await welcome.SignUp();
        await signUp.SignUp(ivy, "Calder Medical Supply");
        var confirm = await ConfirmPage.Open(manager.Page, await Mails.LinkTo(ivy.Email, Ct));
        var setUp = await confirm.Confirm();
        await setUp.Sector("Healthcare");
        await setUp.Headcount(60);
        await setUp.Edition("ISO/IEC 27001:2022 with amendment 1:2024");
        await setUp.TimeZone();
        await setUp.Invite(tom.Email, "Top management");
        return await setUp.Finish();
    }

    static async Task<RecordPage> WriteDownTwoIssues(OverviewPage overview)
    {
        var register = await overview.Register("Issues");
        var form = await register.Add("Add an issue");
        await form.Issue(Staff, "Internal", "People");
        var issue = await form.Saved();
        await issue.Move("Mark as relevant", "The knowledge is in few heads");
        register = await issue.Register("Issues");
        form = await register.Add("Add an issue");
        await form.Issue(Market, "External", "Market");
        issue = await form.Saved();
        await issue.Move("Mark as relevant", "Half of our revenue depends on it");
        await issue.ShouldStand("Relevant");
        return issue;
    }

    static async Task WriteDownAPartyWithARequirement(WorkspacePage page)
    {
        var form = await (await page.Register("Interested parties")).Add("Add an interested party");
        await form.Fields.Type("Name", "Data protection authority");
        await form.Fields.Choose("Kind", "Regulator");
        await form.Fields.Type("Why it matters to the ISMS", "It supervises how we handle patient data.");
        await form.Fields.Choose("Influence", "High");
        var party = await form.Saved();
        form = await (await party.Register("Requirements")).Add("Add a requirement");
        await form.Fields.Choose("Interested party", "PTY-0001 Data protection authority");
        await form.Fields.Type("Title", Requirement);
        await form.Fields.Choose("Kind", "Internal");
        await form.Fields.Type("What is required", "Whoever is on duty reports a breach in time.");
        await form.Fields.Type("Source", "GDPR, article 33");
        await form.Saved();
    }

    static async Task WriteDownAnInterface(WorkspacePage page)
    {
        var form = await (await page.Register("Interfaces")).Add("Add an interface");
        await form.Fields.Type("Name", Border);
        await form.Fields.Choose("Direction", "Both ways");
        await form.Fields.Choose("Kind", "Supplier");
        await form.Fields.Type("On our side", "Order desk and user administration");
        await form.Fields.Type("On the other side", "Servers, network and backup");
        await form.Saved();
    }

    static async Task<RecordPage> DraftAndSubmit(WorkspacePage page)
    {
        var form = await (await page.Register("Scope")).Add("Draft a new version");
        await form.Fields.Type("Scope statement", "Sale and delivery of medical consumables at the Leeds office.");
        await form.Fields.Type("Effective from", Today.AddDays(-30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await form.Fields.Type("Organisational units", "Sales\nWarehouse");
        await form.Fields.Type("Locations", "Leeds");
        await form.Fields.Type("Business processes", "Order to delivery");
        await form.Fields.Type("Information and technology", "Order system");
        await form.ShowMore();
        await form.Fields.Tick("Issues considered", Market);
        await form.Fields.Tick("Requirements considered", Requirement);
        await form.Fields.Tick("Interfaces and dependencies", Border);
        var scope = await form.Saved();
        await (await scope.Begin("Submit for approval")).Do();
        await scope.ShouldStand("In review");
        return scope;
    }

    async Task Approve(Visitor director, string scope)
    {
        var invitation = await InvitationPage.Open(director.Page, await Mails.LinkTo(tom.Email, Ct));
        await invitation.Join(tom.Name);
        var seen = await RecordPage.Open(director.Page, scope);
        var dialog = await seen.Begin("Approve");
        await dialog.Fields.Type("What you declare", "This is what we stand for.");
        await dialog.Do();
        await seen.ShouldStand("In force");
        await Expect(seen.Standing).ToContainTextAsync(tom.Name);
        await Expect(seen.Standing).ToContainTextAsync("Considered: 3 records");
    }

    static async Task ChangeTheIssue(Visitor manager, string issue)
    {
        var again = await RecordPage.Open(manager.Page, issue);
        var section = again.Section("Why it matters here");
        await section.Edit();
        await section.Fields.Type("Why it matters", "Two thirds of our revenue depend on it now.");
        await section.Saved();
    }

    static async Task TheApprovalIsStale(Visitor manager, string scope)
    {
        var again = await RecordPage.Open(manager.Page, scope);
        await Expect(again.Standing.Locator("[data-stale=true]")).ToContainTextAsync(Market);
        var overview = await again.Overview();
        await Expect(overview.Scope).ToContainTextAsync("Stale");
        await Expect(overview.Scope).ToContainTextAsync(Market);
    }

    async Task TheHistoryTellsWhoAndWhat(Visitor manager, string issue)
    {
        var history = await (await RecordPage.Open(manager.Page, issue)).History();
        await Expect(history.Entries).ToHaveCountAsync(3);
        await Expect(history.Entries.First).ToContainTextAsync($"{ivy.Name} changed it");
        await Expect(history.Entries.Nth(1)).ToContainTextAsync("Half of our revenue depends on it");
        await Expect(history.Comparison).ToContainTextAsync("It decides whether we can deliver.");
        await Expect(history.Comparison).ToContainTextAsync("Two thirds of our revenue depend on it now.");
    }

    static async Task YesterdayThereWasNothing(Visitor manager, string issue)
    {
        var register = await (await RecordPage.Open(manager.Page, issue)).Register("Issues");
        await register.LookAt(Today.AddDays(-1));
        await register.ShouldSay("Nothing had been written down here");
        await Expect(register.AddButton).ToHaveCountAsync(0);
    }
}
