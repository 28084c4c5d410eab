using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

/// <summary>A service whose clock can be set forward, and which looks every half second what that brought about.</summary>
public sealed class SweepTests : IAsyncLifetime
{
    private readonly Clock _clock = new();
    private Timed? _service;
    private static CancellationToken Ct => RisksApp.Ct;

    public async ValueTask InitializeAsync()
    {
        // The servers are the assembly's; what this service publishes is its own.
        var servers = await RealServers.GetAsync();
        _service = new Timed(servers, servers.CreateRabbitHost(), _clock);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
    }

    [Fact]
    public async Task R_6_1_3_7_R_8_3_2_what_time_brings_about_is_seen_in_each_tenant()
    {
        var apps = new[] { new RisksApp(_service!, TestService<Program>.NewTenant()), new RisksApp(_service!, TestService<Program>.NewTenant()) };
        var seeds = new List<(RisksApp App, RiskDto Risk, PlanItemDto Item)>();
        foreach (var app in apps)
        {
            await app.ApprovedCriteria();
            var risk = await app.EvaluatedRisk(1, 1);
            risk = (await app.Owner.Register.Accept(risk.Id, risk.Version, new AcceptanceRequest { ContentHash = risk.ContentHash, Statement = "We can bear it." }, Ct)).Required();
            var treated = await app.TreatedInPart(await app.EvaluatedRisk(4, 4), TreatmentOption.Modify);
            var item = (await app.Manager.Plan.Create(Given.PlanItem(app.Named(app.Ann), treated.Id), Ct)).Required();
            await Eventually.Answer(async () => (await app.Manager.Register.Get(risk.Id, Ct)).Required(), r => r.State is RiskState.Monitored);
            seeds.Add((app, risk, item));
        }

        _clock.Ahead = TimeSpan.FromDays(370);
        foreach (var (app, risk, item) in seeds)
        {
            var expired = await Eventually.Answer(async () => (await app.Manager.Register.Get(risk.Id, Ct)).Required(), r => r.State is RiskState.Reassess);
            expired.Acceptance!.Until.ShouldBeLessThan(DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime));
            (await app.Manager.Register.History(risk.Id, Ct)).Required()[0].Actor.Id.ShouldBe("system:DaySweep");
            await Eventually.Answer(async () => (await app.Manager.Plan.History(item.Id, Ct)).Required(), h => h[0].Action == "plan-item.escalated");
        }
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
