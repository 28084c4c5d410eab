using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Behind the link in the mail of a sign-up.</summary>
public sealed class ConfirmPage(IPage page) : ProductPage(page)
{
    public static async Task<ConfirmPage> Open(IPage page, string link)
    {
        await page.GotoAsync(link);
        return await At(new ConfirmPage(page), "/account/confirm");
    }

    public async Task<SetUpPage> Confirm()
    {
        await Form.Type("Password", Newcomer.Password);
        await Press("Confirm and open the workspace");
        return await At(new SetUpPage(Page), "/set-up");
    }
}
