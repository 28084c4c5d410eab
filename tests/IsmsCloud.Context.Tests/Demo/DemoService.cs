using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Demo;
using IsmsCloud.Identity.Contracts.Demo;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(IsmsCloud.Context.Tests.Demo.LoadedDemo))]

namespace IsmsCloud.Context.Tests.Demo;

/// <summary>The service as AppHost starts it with <c>--demo</c>.</summary>
public sealed class DemoService(RealServers servers, bool load = true, string? database = null, string environment = "Development") : TestService<Program>(servers)
{
    private readonly RealServers _servers = servers;

    public static string File { get; } = Path.Combine(Root(), "IsmsCloud.AppHost", "demo.json");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ContextClient At(Guid organisation) => new(Reader(organisation));

    public HttpClient Reader(Guid organisation) => ClientFor(TestPerson.Of(new TenantId(organisation), "Rita Read", [ContextPermissions.Read]));

    /// <summary>Plays a story, of which nothing may have been played before.</summary>
    internal async Task<int> Play(Story story)
    {
        var demo = await DemoFile.Read(File, Ct);
        return await new Play(story, demo.Organisations.Single(o => o.Id == story.Organisation), demo, Services.GetRequiredService<IServiceScopeFactory>(), Services.GetRequiredService<StoryClock>()).Run(Ct);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:rabbitmq", _servers.CreateRabbitHost());
        if (database is not null) builder.UseSetting("Revisions:Database", database);
        if (load) builder.UseSetting("Demo:Load", "true").UseSetting("Demo:File", File);
    }

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        if (!load) services.AddSingleton<StoryClock>();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder!.GetFiles("IsmsCloud.sln").Any()) folder = folder.Parent;
        return folder.FullName;
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

/// <summary>Ids of the demo's organisations.</summary>
internal static class Demos
{
    public static readonly Guid Northwind = Guid.Parse("0192f000-0000-7000-8000-000000000101");
    public static readonly Guid Ledgerline = Guid.Parse("0192f000-0000-7000-8000-000000000102");
    public static readonly Guid Calder = Guid.Parse("0192f000-0000-7000-8000-000000000103");
    public static readonly Guid BrandtSohl = Guid.Parse("0192f000-0000-7000-8000-000000000104");
}
