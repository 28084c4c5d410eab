using IsmsCloud.Browser.Tests.Running;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A page of the documentation, for whom nobody has to sign in.</summary>
public sealed class DocsPage(IPage page) : ProductPage(page)
{
    /// <summary>What the explorer was told.</summary>
    public ILocator Answer => Page.Locator(".result-window");

    public static async Task<DocsPage> Open(IPage page, string address)
    {
        await page.GotoAsync($"/{address}");
        return await At(new DocsPage(page), $"/{address}$");
    }

    /// <summary>The explorer, once the schema has come.</summary>
    public static async Task<DocsPage> Explorer(IPage page)
    {
        await page.GotoAsync("/docs/explorer");
        await page.Locator(".graphiql-container .CodeMirror").First.WaitForAsync();
        return await At(new DocsPage(page), "/docs/explorer");
    }

    public Task Run() => Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Execute query") }).ClickAsync();

    public Task ShouldBeOpenToEverybody() => Page.ShouldBeAccessible();
}
