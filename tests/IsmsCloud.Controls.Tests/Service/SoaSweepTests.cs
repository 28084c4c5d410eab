using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Service;

/// <summary>A service whose clock can be set forward, and which looks every half second what that brought about.</summary>
public sealed class SoaSweepTests : IAsyncLifetime
{
    private readonly Clock _clock = new();
    private Timed? _service;

    private static CancellationToken Ct => ControlsApp.Ct;

    public async ValueTask InitializeAsync()
    {
        var servers = await RealServers.GetAsync();
        _service = new Timed(servers, servers.CreateRabbitHost(), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_version_of_a_later_day_takes_effect_by_itself_and_supersedes_the_one_in_force()
    {
        var app = new ControlsApp(_service!, TestService<Program>.NewTenant());
        await app.TellOrganisation();
        var first = (await app.Approve(await app.Submitted())).Required();
        var second = (await app.Approve(await app.Submit(await app.Compare(await app.Draft(from: ControlsApp.Today.AddDays(3)))))).Required();
        (first.State, second.State).ShouldBe((VersionState.Current, VersionState.Approved));
        _clock.Ahead = TimeSpan.FromDays(4);
        await Eventually.Answer(async () => (await app.Manager.SoaVersions.Get(second.Id, Ct)).Required(), v => v.State is VersionState.Current);
        await Eventually.Answer(async () => (await app.Manager.SoaVersions.Get(first.Id, Ct)).Required(), v => v.State is VersionState.Superseded);
        (await app.Manager.SoaVersions.History(second.Id, Ct)).Required()[0].Actor.Id.ShouldBe("system:SoaSweep");
    }

    private sealed class Timed(RealServers servers, string bus, Clock clock) : TestService<Program>(servers)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ConnectionStrings:rabbitmq", bus);
            builder.UseSetting("Sweeps:Every", "00:00:00.5");
        }

        protected override void Configure(IServiceCollection services)
        {
            base.Configure(services);
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        }
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Ahead { get; set; }

        // Cut to what the engine keeps.
        public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds((base.GetUtcNow() + Ahead).ToUnixTimeMilliseconds());
    }
}
