using Xunit;

namespace IsmsCloud.Testing;

/// <summary>The demo of a service, loaded once for all tests that only read it: the first one that asks waits until it is there.</summary>
/// <typeparam name="TProgram">The service's Program.</typeparam>
/// <typeparam name="TService">The service with what its tests ask of it.</typeparam>
public abstract class LoadedDemo<TProgram, TService>(Func<RealServers, TService> make) : IAsyncLifetime
    where TProgram : class
    where TService : DemoService<TProgram>
{
    private RealServers? _servers;
    private Lazy<TService>? _service;

    public RealServers Servers => _servers ?? throw new InvalidOperationException("There are no servers yet.");

    public TService Service => _service!.Value;

    public async ValueTask InitializeAsync()
    {
        _servers = await RealServers.GetAsync();
        _service = new(Started);
    }

    // A factory that two tests ask at once starts its service twice.
    private TService Started()
    {
        var service = make(Servers);
        _ = service.Services;
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_service is { IsValueCreated: true }) await _service.Value.DisposeAsync();
    }
}
