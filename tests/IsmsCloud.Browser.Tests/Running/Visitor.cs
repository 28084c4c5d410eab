using System.Globalization;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>Somebody at a browser of their own: cookies and windows are theirs alone.</summary>
public sealed class Visitor : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly string name;

    Visitor(IBrowserContext context, IPage page, string name) => (this.context, Page, this.name) = (context, page, name);

    public IPage Page { get; private set; }

    internal static async Task<Visitor> Open(Chromium chromium, Uri address, string name, BrowserNewContextOptions? with = null)
    {
        with ??= new() { ViewportSize = new() { Width = 1440, Height = 900 } };
        with.BaseURL = address.ToString();
        with.AcceptDownloads = true;
        var context = await chromium.Browser.NewContextAsync(with);
        await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        return new(context, await context.NewPageAsync(), name);
    }

    /// <summary>A second window of the same person.</summary>
    public async Task<IPage> NewWindow() => Page = await context.NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
            await Keep();
        await context.DisposeAsync();
    }

    // What stood on the page, and every step to it: `npx playwright show-trace` opens the latter.
    async Task Keep()
    {
        var test = TestContext.Current.TestMethod?.MethodName ?? "test";
        var path = Path.Combine(Artifacts.Folder, string.Create(CultureInfo.InvariantCulture, $"{test}-{name}"));
        await Page.ScreenshotAsync(new() { Path = $"{path}.png", FullPage = true });
        await context.Tracing.StopAsync(new() { Path = $"{path}.zip" });
    }
}
