using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Behind the link in the mail of an invitation.</summary>
public sealed class InvitationPage(IPage page) : ProductPage(page)
{
    public static async Task<InvitationPage> Open(IPage page, string link)
    {
        await page.GotoAsync(link);
        return await At(new InvitationPage(page), "/account/invitation");
    }

    public async Task<OverviewPage> Join(string name)
    {
        await Form.Type("Your name", name);
        await Form.Type("New password", Newcomer.Password);
        await Press("Join");
        return await At(new OverviewPage(Page), "/overview");
    }
}
