using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>What Ctrl-K opens.</summary>
public sealed class CommandPalette(IPage page) : ProductPage(page)
{
    public ILocator Hits => Page.GetByRole(AriaRole.Option);

    ILocator Text => Page.GetByRole(AriaRole.Combobox);

    public async Task Type(string text)
    {
        await Expect(Text).ToBeFocusedAsync();
        await Text.PressSequentiallyAsync(text);
    }

    public Task Take() => Page.Keyboard.PressAsync("Enter");

    public Task Close() => Page.Keyboard.PressAsync("Escape");
}
