using System.Text.RegularExpressions;
using IsmsCloud.Browser.Tests.Running;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A page as a person sees it. Each model waits until its page can be used, and axe looks at it then.</summary>
public abstract class ProductPage(IPage page)
{
    protected IPage Page => page;

    /// <summary>What the page is about, without the frame around it.</summary>
    public ILocator Main => page.GetByRole(AriaRole.Main);

    protected Form Form => new(Main);

    /// <summary>What has the focus.</summary>
    public ILocator Focused => page.Locator(":focus");

    public Task ShouldSay(string text) => Expect(Main.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Nothing is wider than the window.</summary>
    public async Task ShouldFit() =>
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBe(0, page.Url);

    /// <summary>The page, once nothing on it is being fetched any more.</summary>
    internal static async Task<TPage> At<TPage>(TPage shown, string address)
        where TPage : ProductPage
    {
        await Expect(shown.Page).ToHaveURLAsync(new Regex(address));
        await shown.Settled();
        await shown.Page.ShouldBeAccessible();
        return shown;
    }

    protected async Task Settled()
    {
        // Asked of the document itself, which holds whichever way of redirects led to it. The browser shows the new address before the server has answered with the page; the way around the navigation knows whose page it is.
        await page.WaitForFunctionAsync("() => { if (document.readyState !== 'complete') return false; const skip = document.querySelector('a.skip'); return !skip || skip.href.split('#')[0] === location.href.split('#')[0]; }");
        await Expect(page.Locator("main[aria-busy]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".skeleton, .row-skeleton")).ToHaveCountAsync(0);
    }

    protected Task Press(string button) => Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    protected Task Follow(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
}
