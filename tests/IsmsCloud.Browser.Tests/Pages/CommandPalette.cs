using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>What Ctrl-K opens.</summary>
public sealed class CommandPalette(IPage page) : ProductPage(page)
{
    public ILocator Hits => Page.GetByRole(AriaRole.Option);

    ILocator Text => Page.GetByRole(AriaRole.Combobox);

    /// <summary>As far from the left edge as from the right one.</summary>
    public async Task ShouldStandInTheMiddle()
    {
        var box = (await Page.GetByRole(AriaRole.Dialog).BoundingBoxAsync())!;
        box.X.ShouldBe(Page.ViewportSize!.Width - box.X - box.Width, 20);
    }

    public async Task Type(string text)
    {
        await Expect(Text).ToBeFocusedAsync();
        await Text.PressSequentiallyAsync(text);
    }

    public Task Take() => Page.Keyboard.PressAsync("Enter");

    public Task Close() => Page.Keyboard.PressAsync("Escape");
}
