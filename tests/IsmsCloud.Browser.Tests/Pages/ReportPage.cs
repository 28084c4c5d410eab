using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A report beside a register.</summary>
public sealed class ReportPage(IPage page) : WorkspacePage(page)
{
    public ILocator Content => Main;

    /// <summary>The table behind a picture, which is there for all who can't see it.</summary>
    public Task ShowTable() => Press("Table");
}
