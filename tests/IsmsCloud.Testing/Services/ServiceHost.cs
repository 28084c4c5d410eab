using Xunit;

namespace IsmsCloud.Testing;

/// <summary>A service, started once for all tests of an assembly; each test takes a tenant of its own.</summary>
/// <typeparam name="TProgram">The service's Program.</typeparam>
public abstract class ServiceHost<TProgram> : IAsyncLifetime
    where TProgram : class
{
    private RealServers? _servers;
    private TestService<TProgram>? _service;

    public TestService<TProgram> Service => _service ?? throw new InvalidOperationException("The service is not started.");

    public async ValueTask InitializeAsync()
    {
        _servers = await RealServers.GetAsync();
        _service = new TestService<TProgram>(_servers);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_service is not null) await _service.DisposeAsync();
        if (_servers is not null) await _servers.DisposeAsync();
    }
}
