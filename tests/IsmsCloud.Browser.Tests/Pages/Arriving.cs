using IsmsCloud.Browser.Tests.Running;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>The way of a new organisation into the product, for tests that begin behind it.</summary>
static class Arriving
{
    internal static async Task<OverviewPage> SignUp(IPage page, Mailboxes mails, Newcomer who, string organisation, CancellationToken ct)
    {
        await page.GotoAsync("/account/sign-up");
        await new SignUpPage(page).SignUp(who, organisation);
        var confirm = await ConfirmPage.Open(page, await mails.LinkTo(who.Email, ct));
        var setUp = await confirm.Confirm();
        await setUp.Sector("Healthcare");
        await setUp.Headcount(60);
        await setUp.Edition("ISO/IEC 27001:2022 with amendment 1:2024");
        await setUp.TimeZone();
        await setUp.InviteNobody();
        return await setUp.Finish();
    }
}
