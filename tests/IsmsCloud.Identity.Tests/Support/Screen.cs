using IsmsCloud.Browser.Tests.Running;
using IsmsCloud.Hosting;
using Microsoft.Playwright;

namespace IsmsCloud.Identity.Tests;

/// <summary>A person's window in a real browser.</summary>
internal sealed class Screen : IAsyncDisposable
{
    private const string Cookie = Browser.SessionCookie;

    private readonly IBrowserContext _context;

    private Screen(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public static bool KeepsPictures { get; } = Environment.GetEnvironmentVariable("ISMSCLOUD_PICTURES") is { Length: > 0 };

    public static async Task<Screen> Open(Chromium chromium, IdentityApp app)
    {
        var context = await chromium.Browser.NewContextAsync(new() { BaseURL = app.Address.ToString() });
        return new Screen(context, await context.NewPageAsync());
    }

    public async Task Become(int width, ColorScheme theme)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = theme });
    }

    /// <summary>Clicks what leads to another page, be it at the same address, and waits until that is there.</summary>
    public async Task Follow(ILocator link)
    {
        var arrived = new TaskCompletionSource();
        void Arrive(object? sender, IFrame frame) => _ = frame == Page.MainFrame && arrived.TrySetResult();
        Page.FrameNavigated += Arrive;
        try
        {
            await link.ClickAsync();
            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await Page.WaitForFunctionAsync("document.readyState === 'complete'");
        }
        finally
        {
            Page.FrameNavigated -= Arrive;
        }
    }

    /// <summary>Goes on where somebody is signed in already.</summary>
    public Task Continue(Person person) => _context.AddCookiesAsync(
        [new() { Name = Cookie, Value = person.Browser.Cookie(Cookie)!, Url = person.App.Address.ToString() }]);

    public Task SignOut() => _context.ClearCookiesAsync();

    /// <summary>A device that holds passkeys, and whose owner always agrees.</summary>
    public async Task AddDevice()
    {
        var devtools = await _context.NewCDPSessionAsync(Page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }

    /// <summary>The page as it is, for somebody to look at.</summary>
    public async Task Keep(string name)
    {
        if (KeepsPictures) await Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "identity", $"{name}.png"), FullPage = true });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
