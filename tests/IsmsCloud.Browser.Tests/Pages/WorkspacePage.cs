using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IsmsCloud.Browser.Tests.Pages;

/// <summary>A page of a workspace, with the frame around it.</summary>
public abstract class WorkspacePage(IPage page) : ProductPage(page)
{
    public string Address => Page.Url;

    /// <summary>The band that says which day is looked at.</summary>
    public ILocator Past => Main.GetByText("You see everything as it was at the end of");

    protected ILocator Top => Page.GetByRole(AriaRole.Banner);

    public async Task<RegisterPage> Register(string name)
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { NameRegex = new($"^{name}") }).ClickAsync();
        return await At(new RegisterPage(Page), "/(context|planning|operation|organisation)/[a-z-]+$");
    }

    /// <summary>Follows the navigation while something is typed that isn't saved.</summary>
    public async Task<LeaveDialog> TryToLeave()
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { NameRegex = new("^Interested parties") }).ClickAsync();
        return await At(new LeaveDialog(Page), "/w/");
    }

    /// <summary>The word that the session has ended.</summary>
    public Task<EndedDialog> SignedOut() => At(new EndedDialog(Page), "/w/");

    public async Task SignOut()
    {
        await Top.GetByRole(AriaRole.Button, new() { Name = "your account" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await At(new WelcomePage(Page), "/$");
    }

    public async Task<OverviewPage> Overview()
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Overview" }).ClickAsync();
        return await At(new OverviewPage(Page), "/overview");
    }

    /// <summary>The same page as it was at the end of that day.</summary>
    public async Task LookAt(DateOnly day)
    {
        await Top.GetByRole(AriaRole.Button, new() { Name = "Look at another day" }).ClickAsync();
        await Page.GetByLabel("Day", new() { Exact = true }).FillAsync(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await Expect(Past).ToBeVisibleAsync();
        await Settled();
    }

    /// <summary>Light or Dark.</summary>
    public async Task ChooseTheme(string theme)
    {
        await Top.GetByRole(AriaRole.Button, new() { Name = "Theme" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = theme, Exact = true }).ClickAsync();
        await Expect(Page.Locator($"html[data-theme={theme.ToLowerInvariant()}]")).ToHaveCountAsync(1);
    }

    public async Task<string> Background() => await Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    /// <summary>The record that opens by itself.</summary>
    public Task<RecordPage> Opened() => At(new RecordPage(Page), RecordPage.AddressPattern);

    /// <summary>Search and commands, by the keys that open them.</summary>
    public async Task<CommandPalette> Commands()
    {
        await Page.Keyboard.PressAsync("Control+k");
        return await At(new CommandPalette(Page), "/w/");
    }
}
