using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Demo;
using IsmsCloud.Identity.Contracts.Demo;
using IsmsCloud.Stories;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(IsmsCloud.Context.Tests.Demo.LoadedDemo))]

namespace IsmsCloud.Context.Tests.Demo;

/// <summary>The service as AppHost starts it with <c>--demo</c>.</summary>
public sealed class DemoService(RealServers servers, bool load = true, string? database = null, string environment = "Development")
    : DemoService<Program>(servers, load, database, environment)
{
    private readonly bool _load = load;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ContextClient At(Guid organisation) => new(Reader(organisation));

    public HttpClient Reader(Guid organisation) => Reader(organisation, ContextPermissions.Read);

    /// <summary>Plays a story, of which nothing may have been played before.</summary>
    internal async Task<int> Play(Story story)
    {
        var demo = await DemoFile.Read(File, Ct);
        return await new Play(ContextStories.Book, story, demo.Organisations.Single(o => o.Id == story.Organisation), demo, Services.GetRequiredService<IServiceScopeFactory>(), Services.GetRequiredService<StoryClock>()).Run(Ct);
    }

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        if (!_load) services.AddSingleton<StoryClock>();
    }
}

/// <summary>The demo, loaded once for all that only read it.</summary>
public sealed class LoadedDemo : IAsyncLifetime
{
    private RealServers? _servers;
    private Lazy<DemoService>? _service;

    public RealServers Servers => _servers ?? throw new InvalidOperationException("There are no servers yet.");

    /// <summary>The first test that asks for it waits until it is loaded.</summary>
    public DemoService Service => _service!.Value;

    public async ValueTask InitializeAsync()
    {
        _servers = await RealServers.GetAsync();
        _service = new(Started);
    }

    // A factory that two tests ask at once starts its service twice.
    private DemoService Started()
    {
        var service = new DemoService(Servers);
        _ = service.Services;
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is { IsValueCreated: true }) await _service.Value.DisposeAsync();
    }
}
