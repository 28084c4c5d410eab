using System.Globalization;
using IsmsCloud.Browser.Tests.Pages;
using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests;

/// <summary>Programs and consultancies that act for an organisation: how they come in, what is seen of them, how they go.</summary>
[Collection<InOneOrganisation>]
public sealed class PartnerJourney(RunningProduct product, Chromium chromium, SharedOrganisation organisation) : BrowserTest(product, chromium)
{
    readonly RunningProduct product = product;

    static string InAMonth => DateTime.UtcNow.AddDays(30).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_program_acts_under_its_own_name_until_it_is_revoked()
    {
        var owner = await Somebody("ivy", organisation.Cookies);
        var name = $"Ticket system {Guid.NewGuid().ToString("N")[..6]}";
        var (client, partner) = await MakeClient(owner, name);
        var itsPage = client.Address;
        using (partner)
        {
            var asset = await partner.WritesDown("Ticket archive", Ct);

            await client.ShouldSay("It last asked for a token on");
            var history = await (await RecordPage.Open(owner.Page, $"{organisation.Address}/planning/assets/{asset}")).History();
            await Expect(history.Entries.First).ToContainTextAsync(name);

            var old = partner.Secret;
            client = await RecordPage.Open(owner.Page, itsPage);
            partner.Secret = await NewSecret(client);
            await Expect(client.Section("Its secrets").Card.Locator("tbody tr")).ToHaveCountAsync(2);
            (await partner.MayCome(old, Ct)).ShouldBeTrue("the old secret is good while programs are changed over");
            (await partner.MayCome(partner.Secret, Ct)).ShouldBeTrue();

            await client.Move("Revoke", "The ticket system is replaced.");
            await client.ShouldStand("Revoked");
            (await partner.MayCome(partner.Secret, Ct)).ShouldBeFalse();
            (await partner.MayCome(old, Ct)).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_consultancy_acts_for_a_client_once_the_client_grants_it()
    {
        var contact = Newcomer.Called("Ivy Marlow").Email;
        var consultant = await Somebody("nora");
        await (await SignInPage.Open(consultant)).SignIn("nora@northwind.example", "/overview", "Demo-Nora-4107");
        await Propose(consultant, contact);

        var owner = await Somebody("ivy", organisation.Cookies);
        var granted = await (await GrantPage.Open(owner.Page, await Mails.LinkTo(contact, Ct))).Grant("Northwind Assurance");
        await granted.ShouldStand("Active");

        // The consultancy hears of the grant a moment later.
        ILocator? client = null;
        await Eventually.Holds(async () =>
        {
            client = (await AnyPage.Open(consultant.Page, "/clients")).Main.GetByRole(AriaRole.Option, new() { Name = "Calder Medical Supply" });
            return await client.CountAsync() > 0;
        }, "the client to stand among those of the consultancy");
        await client!.Last.ClickAsync();
        await Expect(consultant.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/w/.+/overview"));
        var acting = await AnyPage.Open(consultant.Page, $"{organisation.Address}/context/issues");
        await acting.ShouldSay(SharedOrganisation.Issues[0]);
        await Expect(consultant.Page.GetByRole(AriaRole.Banner)).ToContainTextAsync("Acting for");

        await granted.Move("End it now", "The audit is over.");
        await granted.ShouldStand("Ended early");
    }

    async Task<(RecordPage Client, Partner Partner)> MakeClient(Visitor owner, string name)
    {
        var form = await NewRecordPage.Open(owner.Page, $"{organisation.Address}/organisation/api-clients/new");
        await form.Fields.Type("Name", name);
        await form.Fields.Tick("May", "Read risks, assets and criteria");
        await form.Fields.Tick("May", "Write assets, threats, scenarios and drafts of risks and criteria");
        await form.Fields.Type("Expires after", InAMonth);
        var made = await form.Made();
        var id = await made.ClientId();
        var secret = await made.Secret();
        await made.ShouldSay("Paste this into a shell");
        var client = await made.Kept();
        await Expect(client.Main).Not.ToContainTextAsync(secret);
        await client.ShouldSay("It has never asked for a token.");
        var partner = new Partner(product.Address, id) { Secret = secret };
        (await partner.MayCome(secret, Ct)).ShouldBeTrue();
        return (await RecordPage.Open(owner.Page, client.Address), partner);
    }

    static async Task<string> NewSecret(RecordPage client)
    {
        var dialog = await client.Begin("New secret");
        await dialog.Fields.Type("Hours that the old secret stays good", "2");
        await dialog.Confirm();
        var secret = await dialog.Dialog.Locator("pre").TextContentAsync();
        await dialog.Add("I have stored it");
        return secret!;
    }

    async Task Propose(Visitor consultant, string contact)
    {
        var own = consultant.Page.Url[..consultant.Page.Url.IndexOf("/overview", StringComparison.Ordinal)];
        var form = await NewRecordPage.Open(consultant.Page, $"{own}/organisation/proposals/new");
        await form.Fields.Type("Contact at the client", contact);
        await form.Fields.Tick("Who of you shall act", "Nora Whitfield");
        await form.Fields.Type("What for", "Preparation of the certification audit");
        await form.Fields.Type("Until", InAMonth);
        await form.Fields.Tick("As what", "ISMS manager");
        await (await form.Sent()).ShouldStand("Waits for the client");
    }
}
