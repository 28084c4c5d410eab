using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>One section of a record, read or edited in its place.</summary>
public sealed class RecordSection(IPage page, string heading)
{
    public ILocator Card => page.GetByRole(AriaRole.Main).Locator("section.card", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });

    public Form Fields => new(Card);

    ILocator EditButton => Card.GetByRole(AriaRole.Button, new() { Name = $"Edit: {heading}" });

    public Task Edit() => EditButton.ClickAsync();

    public Task Save() => Card.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

    public async Task Saved()
    {
        await Save();
        await Expect(EditButton).ToBeVisibleAsync();
    }
}
