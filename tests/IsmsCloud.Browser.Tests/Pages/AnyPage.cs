using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A page of a workspace by its address, whatever it shows.</summary>
public sealed class AnyPage(IPage page) : WorkspacePage(page)
{
    public static async Task<AnyPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await At(new AnyPage(page), Regex.Escape(address));
    }
}
