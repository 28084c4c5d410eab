using IsmsCloud.Browser.Tests.Pages;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>Somebody at a browser of their own: cookies and windows are theirs alone.</summary>
public sealed class Visitor : IAsyncDisposable
{
    /// <summary>Milliseconds that a page may take on a machine that does much else.</summary>
    internal const float Patience = 30_000;

    // A trace shows each step, opened by `playwright show-trace`; to take it costs more than the steps themselves.
    static readonly bool Traces = Environment.GetEnvironmentVariable("ISMSCLOUD_BROWSER_TRACES") is not null;

    readonly IBrowserContext context;
    readonly string name;

    Visitor(IBrowserContext context, IPage page, string name) => (this.context, Page, this.name) = (context, page, name);

    /// <summary>The window before them.</summary>
    public IPage Page { get; }

    internal static async Task<Visitor> Open(Chromium chromium, Uri address, string name, BrowserNewContextOptions with)
    {
        with.BaseURL = address.ToString();
        var context = await chromium.Browser.NewContextAsync(with);
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        if (Traces)
            await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        return new(context, await context.NewPageAsync(), name);
    }

    /// <summary>Another window of the same browser, on the same page.</summary>
    public async Task<AnyPage> NewWindow() => await AnyPage.Open(await context.NewPageAsync(), Page.Url);

    /// <summary>What makes another browser the same person: the cookies.</summary>
    public Task<string> Cookies() => context.StorageStateAsync();

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
            await Keep();
        await context.DisposeAsync();
    }

    async Task Keep()
    {
        var path = Path.Combine(Artifacts.Folder, $"{TestContext.Current.TestMethod?.MethodName}-{name}");
        await Page.ScreenshotAsync(new() { Path = $"{path}.png", FullPage = true });
        if (Traces)
            await context.Tracing.StopAsync(new() { Path = $"{path}.zip" });
    }
}
