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
public sealed class LoadedDemo() : LoadedDemo<Program, DemoService>(servers => new DemoService(servers));
