using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A report beside a register.</summary>
public sealed class ReportPage(IPage page) : WorkspacePage(page)
{
    public ILocator Content => Main;

    public static async Task<ReportPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await At(new ReportPage(page), Regex.Escape(address));
    }

    /// <summary>Ticks a line, and does what the button says with all that are ticked.</summary>
    public async Task Take(string line, string button)
    {
        await Main.GetByLabel(line).CheckAsync();
        await Press(button);
        await Settled();
    }

    /// <summary>The table behind a picture, which is there for all who can't see it.</summary>
    public Task ShowTable() => Press("Table");
}
