using IsmsCloud.Testing;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>A test with one or more people at browsers of their own.</summary>
public abstract class BrowserTest(RunningProduct product, Chromium chromium) : IAsyncDisposable
{
    readonly List<Visitor> visitors = [];

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected Mailboxes Mails { get; } = new(product.Address);

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
            await visitor.DisposeAsync();
        Mails.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody whom the product doesn't know yet, or knows by <paramref name="cookies"/>.</summary>
    protected async Task<Visitor> Somebody(string name, string? cookies = null, int width = 1440, ColorScheme theme = ColorScheme.Light)
    {
        var visitor = await Visitor.Open(chromium, product.Address, name, new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = theme,
            StorageState = cookies,
            ReducedMotion = ReducedMotion.Reduce,
        });
        visitors.Add(visitor);
        return visitor;
    }
}
