using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Who changed what, when and why.</summary>
public sealed class HistoryTab(IPage page) : WorkspacePage(page)
{
    /// <summary>Newest first.</summary>
    public ILocator Entries => Main.Locator(".history > li");

    /// <summary>Field by field, the versions that are chosen.</summary>
    public ILocator Comparison => Main.Locator("section", new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = "Compare two versions" }) }).GetByRole(AriaRole.Table);
}
