using IsmsCloud.Testing;

namespace IsmsCloud.Identity.Tests;

/// <summary>The service, started once for the tests that need no clock of their own; each test has people and tenants of its own.</summary>
public class IdentityHost : IAsyncLifetime
{
    private IdentityApp? _app;

    internal IdentityApp App => _app ?? throw new InvalidOperationException("The service is not started.");

    public async ValueTask InitializeAsync()
    {
        _app = IdentityApp.Start(await RealServers.GetAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null) await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Another one, whose clock the tests of one class put forward, and never back.</summary>
public sealed class MovingClock : IdentityHost;
