using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Asks before something typed is lost.</summary>
public sealed class LeaveDialog(IPage page) : ProductPage(page)
{
    ILocator Dialog => Page.GetByRole(AriaRole.Dialog, new() { Name = "Leave without saving?" });

    public Task Stay() => Dialog.GetByRole(AriaRole.Button, new() { Name = "Stay", Exact = true }).ClickAsync();

    public Task Leave() => Dialog.GetByRole(AriaRole.Button, new() { Name = "Leave and lose it" }).ClickAsync();
}
