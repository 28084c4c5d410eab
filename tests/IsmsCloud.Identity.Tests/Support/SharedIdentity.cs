using IsmsCloud.Testing;

namespace IsmsCloud.Identity.Tests;

/// <summary>One service for all tests that leave its clock and settings alone: each brings people of its own.</summary>
public sealed class SharedIdentity : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private IdentityApp? _app;

    internal IdentityApp On(RealServers servers)
    {
        lock (_lock) return _app ??= IdentityApp.Start(servers);
    }

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
