using System.Globalization;
using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

/// <summary>A risk as an organisation goes through it: from criteria that top management approved to what its owner accepts.</summary>
public sealed class RiskJourney(RunningProduct product, Chromium chromium) : BrowserTest(product, chromium)
{
    internal const string Risk = "Encryption and extortion stop the business";

    static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    readonly Newcomer ivy = Newcomer.Called("Ivy Marlow");
    readonly Newcomer tom = Newcomer.Called("Tom Brand");

    [Fact]
    public async Task A_risk_goes_from_approved_criteria_to_a_residual_risk_that_its_owner_accepts()
    {
        var manager = await Somebody("ivy");
        var address = await Arrive(manager);
        var director = await Somebody("tom");
        var invitation = await InvitationPage.Open(director.Page, await Mails.LinkTo(tom.Email, Ct));
        await invitation.Join(tom.Name);

        await Approve(director, await DraftCriteria(manager, address));
        var risk = await IdentifyAndEvaluate(manager, address, tom.Name);
        await Treat(director, risk);
        await CarryOut(manager, director, address);
        await RateWhatRemains(manager, risk);
        await Accept(director, address, risk);
        await TheMapShowsIt(director, address);
    }

    async Task<string> Arrive(Visitor manager)
    {
        var signUp = await (await WelcomePage.Open(manager)).SignUp();
        await signUp.SignUp(ivy, "Calder Medical Supply");
        var setUp = await (await ConfirmPage.Open(manager.Page, await Mails.LinkTo(ivy.Email, Ct))).Confirm();
        await setUp.Sector("Healthcare");
        await setUp.Headcount(60);
        await setUp.Edition("ISO/IEC 27001:2022 with amendment 1:2024");
        await setUp.TimeZone();
        await setUp.Invite(tom.Email, "Top management");
        var overview = await setUp.Finish();
        return overview.Address[..overview.Address.IndexOf("/overview", StringComparison.Ordinal)];
    }

    internal static async Task<string> DraftCriteria(Visitor manager, string address)
    {
        var form = await NewRecordPage.Open(manager.Page, $"{address}/planning/criteria/new");
        await form.Fields.Tick("Begin with", "Matrix 5 × 5");
        await form.Fields.Type("Name", "How we rate");
        await form.Fields.Type("Effective from", Today);
        var criteria = await form.Saved();
        var levels = criteria.Section("Levels");
        await levels.Edit();
        await levels.Fields.Choose("Likelihood 5, consequence 1", "1 Very low");
        await Expect(levels.Card).ToContainTextAsync("more likely or worse may not be a lower level");
        await levels.Fields.Choose("Likelihood 5, consequence 1", "4 High");
        await levels.Saved();
        await (await criteria.Begin("Submit for approval")).Do();
        await criteria.ShouldStand("In review");
        return criteria.Address;
    }

    internal static async Task Approve(Visitor director, string criteria)
    {
        var seen = await RecordPage.Open(director.Page, criteria);
        await (await seen.Begin("Approve")).Do();
        await seen.ShouldStand("In force");
    }

    internal static async Task<string> IdentifyAndEvaluate(Visitor manager, string address, string owner)
    {
        var library = await ReportPage.Open(manager.Page, $"{address}/planning/risks/library");
        await library.Take(Risk, "Take them");
        await library.ShouldSay("new records");
        var risk = await (await RegisterPage.Open(manager.Page, $"{address}/planning/risks")).Record(Risk);
        var keeping = risk.Section("Who answers for it");
        await keeping.Edit();
        await keeping.Fields.Choose("Owner", owner);
        await keeping.Saved();
        await (await risk.Begin("Identify")).Do();
        await Rate(risk, "Rate as it is today", "5 Very high", "5 Very high", "5 Very high");
        await (await risk.Begin("Evaluate")).Do();
        await risk.ShouldStand("Evaluated");
        return risk.Address;
    }

    static async Task Rate(RecordPage risk, string move, string likelihood, string consequence, string level)
    {
        var dialog = await risk.Begin(move);
        await dialog.Fields.Choose("Likelihood", likelihood);
        await dialog.Fields.Choose("Consequence: Operational", consequence);
        await Expect(dialog.Dialog.GetByRole(AriaRole.Status)).ToContainTextAsync(level);
        await dialog.Fields.Type("Why so", "Seen at two firms like ours within three years.");
        await dialog.Do();
    }

    internal static async Task Treat(Visitor director, string risk)
    {
        var seen = await RecordPage.Open(director.Page, risk);
        var dialog = await seen.Begin("Decide its treatment");
        await dialog.Fields.Tick("Treatment", "Modify");
        await dialog.Fields.Type("Why", "Backups that nobody can reach pay off at once.");
        await dialog.Add("Add a control");
        await dialog.Fields.Type("Code", "A.8.13");
        await dialog.Do();
        await seen.ShouldStand("In treatment");
    }

    static async Task CarryOut(Visitor manager, Visitor director, string address)
    {
        var form = await NewRecordPage.Open(manager.Page, $"{address}/planning/treatment/new");
        await form.Fields.Tick("Risks that it treats", Risk);
        await form.Fields.Type("Code", "A.8.13");
        await form.Fields.Type("Action", "Keep a copy of all backups offline");
        await form.Fields.Type("In words", "Two days of the team");
        await form.Fields.Type("Due", Today);
        await form.Fields.Type("How it will be told whether it worked", "A restore from the offline copy within a day");
        var item = await form.Saved();

        var seen = await RecordPage.Open(director.Page, item.Address);
        await (await seen.Begin("Approve")).Do();
        await seen.ShouldStand("Approved");

        item = await RecordPage.Open(manager.Page, item.Address);
        await (await item.Begin("Begin")).Do();
        var dialog = await item.Begin("It is done");
        await dialog.Add("Add evidence");
        await dialog.Fields.Type("Title", "Restore protocol");
        await dialog.Fields.Choose("Kind", "Statement");
        await dialog.Fields.Type("Text", "Restored within six hours on the test day.");
        await dialog.Do();
        await item.ShouldStand("Done");
        await item.ShouldSay("Restore protocol");
    }

    static async Task RateWhatRemains(Visitor manager, string risk)
    {
        var again = await RecordPage.Open(manager.Page, risk);
        await Rate(again, "Rate what remains", "2 Low", "2 Low", "2 Low");
        await (await again.Begin("Complete its treatment")).Do();
        await again.ShouldStand("Treated");
    }

    static async Task Accept(Visitor director, string address, string risk)
    {
        var inbox = await ReportPage.Open(director.Page, $"{address}/planning/risks/inbox");
        await inbox.ShouldSay("Your acceptance");
        await inbox.ShouldSay(Risk);
        var seen = await RecordPage.Open(director.Page, risk);
        var dialog = await seen.Begin("Accept the risk");
        await dialog.Fields.Type("What you declare", "We live with what remains.");
        await dialog.Do();
        await seen.ShouldStand("Accepted");
        await Expect(seen.Section("What remains is accepted").Card).ToContainTextAsync("We live with what remains.");
    }

    static async Task TheMapShowsIt(Visitor director, string address)
    {
        var map = await ReportPage.Open(director.Page, $"{address}/planning/risks/heat-map?kind=residual");
        await map.Content.Locator("svg a").PressAsync("Enter");
        await map.ShouldSay(Risk);
    }
}
