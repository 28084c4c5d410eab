using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Two versions of the same section, field by field.</summary>
public sealed class ConflictDialog(IPage page) : ProductPage(page)
{
    ILocator Dialog => Page.GetByRole(AriaRole.Dialog, new() { Name = "Somebody else changed this meanwhile" });

    public ILocator Yours(string field) => Side(field, "Yours");

    public ILocator Theirs(string field) => Side(field, "Theirs");

    public Task Back() => Dialog.GetByRole(AriaRole.Button, new() { Name = "Back to editing" }).ClickAsync();

    public async Task Save()
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Save what I chose" }).ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    ILocator Side(string field, string whose) =>
        Dialog.GetByRole(AriaRole.Group, new() { Name = field }).Locator("label").Filter(new() { HasText = whose });
}
