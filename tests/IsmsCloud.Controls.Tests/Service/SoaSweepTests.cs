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

    [Fact]
    public async Task Evidence_that_ends_is_told_of_once_and_again_when_what_renewed_it_ends()
    {
        var app = new ControlsApp(_service!, TestService<Program>.NewTenant());
        await app.TellOrganisation();
        var control = await InPlace(app, until: ControlsApp.Today.AddDays(2));
        _clock.Ahead += TimeSpan.FromDays(4);
        await Told(1);
        // What those days brought about otherwise is still coming.
        await Eventually.Answer(async () =>
        {
            control = (await app.Manager.Controls.Get(control.Id, Ct)).Required();
            return await app.Manager.Controls.AddEvidence(control.Id, control.Version, Proof(ControlsApp.Today.AddDays(6)), Ct);
        }, added => added.Ok || (added.Problem.IsStale ? false : throw new ApiProblemException(added.Problem)));
        _clock.Ahead += TimeSpan.FromDays(4);
        await Told(2);

        Task Told(int times) => Eventually.Holds(
            async () => (await app.Manager.Controls.History(control.Id, Ct)).Required().Count(e => e.Action == "control.evidence-expired" && e.Actor.Id == "system:EvidenceSweep") == times, $"its end is told of {times} times");
    }

    private static EvidenceItem Proof(DateOnly until) => new() { Title = "Restore log", Kind = EvidenceKind.Statement, Text = "Restored.", ValidUntil = until };

    private static async Task<ControlDto> InPlace(ControlsApp app, DateOnly until)
    {
        var fields = new ControlFields { Control = new ControlReference { Code = "A.8.13" }, Owner = ControlsApp.Named(app.Cora), Description = "Nightly, to another site." };
        var control = (await app.Manager.Controls.Create(fields, Ct)).Required();
        control = (await app.Manager.Controls.Implement(control.Id, control.Version, null, Ct)).Required();
        return (await app.Manager.Controls.AddEvidence(control.Id, control.Version, Proof(until), Ct)).Required();
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
