using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Testing;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests;

public sealed class WelcomeTests(RunningProduct product, Chromium chromium) : BrowserTest(product, chromium)
{
    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task A_stranger_is_shown_how_to_sign_in_and_how_to_sign_up(int width, ColorScheme theme)
    {
        var stranger = await Somebody("stranger", new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = theme });
        await stranger.Page.GotoAsync("/");
        await stranger.Page.ShouldBeAccessible();
        await stranger.Page.GetByRole(AriaRole.Link, new() { Name = "Sign up an organisation" }).ClickAsync();
        await Assertions.Expect(stranger.Page.GetByLabel("Organisation", new() { Exact = true })).ToBeVisibleAsync();
        await stranger.Page.ShouldBeAccessible();
    }
}
