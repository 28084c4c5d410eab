using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>Readiness with its reasons, next steps, and the scope in force.</summary>
public sealed class OverviewPage(IPage page) : WorkspacePage(page)
{
    public ILocator NextSteps => Card("Next steps").GetByRole(AriaRole.Listitem);

    public ILocator Scope => Card("Scope in force");

    ILocator Card(string heading) => Main.Locator("section", new() { Has = Page.GetByRole(AriaRole.Heading, new() { Name = heading }) });
}
