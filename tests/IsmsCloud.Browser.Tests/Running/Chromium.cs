using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Running;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>Debian's Chromium without its own windows, one process for all tests; each person in a test has a profile of their own in it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Without the windows and menus that the whole browser keeps up even where nobody sees them: a third of the work.
    const string Executable = "/usr/bin/chromium-headless-shell";

    static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser is not started.");

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            await Install();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Quiet });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }

    static async Task Install()
    {
        var script = Path.Combine(Repository.Root, "deploy", "local", "install-prerequisites.sh");
        var installed = await Command.RunAsync("bash", [script, Path.GetFileName(Executable)], onLine: null, CancellationToken.None);
        if (!installed.Succeeded)
            throw new InvalidOperationException($"The browser tests need {Executable}: {installed.LastLine}");
    }
}
