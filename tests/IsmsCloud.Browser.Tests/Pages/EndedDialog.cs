using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Says that the session has ended, over what was being done.</summary>
public sealed class EndedDialog(IPage page) : ProductPage(page)
{
    public async Task<SignInPage> SignInAgain()
    {
        var dialog = Page.GetByRole(AriaRole.Dialog, new() { Name = "You have been signed out" });
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sign in again" }).ClickAsync();
        return await At(new SignInPage(Page), "/account/sign-in");
    }
}
