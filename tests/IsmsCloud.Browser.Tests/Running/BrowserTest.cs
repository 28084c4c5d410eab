using IsmsCloud.Testing;
using Microsoft.Playwright;

namespace IsmsCloud.Browser.Tests.Running;

/// <summary>A test with one or more people at browsers of their own.</summary>
public abstract class BrowserTest(RunningProduct product, Chromium chromium) : IAsyncDisposable
{
    readonly List<Visitor> visitors = [];

    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected RunningProduct Product => product;

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
            await visitor.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task<Visitor> Somebody(string name, BrowserNewContextOptions? with = null)
    {
        var visitor = await Visitor.Open(chromium, product.Address, name, with);
        visitors.Add(visitor);
        return visitor;
    }
}
