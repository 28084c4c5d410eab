using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using IsmsCloud.Identity.Storage;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Identity.Tests;

/// <summary>The service itself on a port of its own, which is its issuer too, on real servers, with databases that nobody else has.</summary>
internal sealed class IdentityApp : WebApplicationFactory<Program>
{
    public const string WebSecret = "a-secret-of-the-tests-that-is-long-enough";
    public const string SignedInAt = "http://localhost/signed-in";
    public const string SignedOutAt = "http://localhost/signed-out";

    private readonly RealServers _servers;
    private readonly string _database, _broker;
    private readonly (string Key, string Value)[] _settings;

    private IdentityApp(RealServers servers, string database, string broker, (string Key, string Value)[] settings)
    {
        (_servers, _database, _broker, _settings) = (servers, database, broker, settings);
        Address = new Uri($"http://localhost:{FreePort()}/");
        UseKestrel();
        StartServer();
    }

    public AdjustableTime Time { get; } = new();

    /// <summary>What the broker has confirmed.</summary>
    public ConcurrentBag<OutgoingEvent> Published { get; } = [];

    public Uri Address { get; }

    public static IdentityApp Start(RealServers servers, params (string Key, string Value)[] settings) =>
        new(servers, RealServers.DatabaseName("identity"), servers.CreateRabbitHost(), settings);

    /// <summary>Another process on the same database, as after a restart or beside this one.</summary>
    public IdentityApp Again() => new(_servers, _database, _broker, [("Identity:Issuer", Address.ToString()), .. _settings]);

    public Browser NewBrowser(params (string Name, string Value)[] headers) => new(Address, Browser.Firefox, headers);

    public HttpClient NewClient() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Looks or reaches into the database.</summary>
    public async Task<T> Within<T>(Func<IdentityDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IdentityDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(_settings.FirstOrDefault(s => s.Key is "environment").Value ?? "Development");
        // As a setting: the factory would write the port into a server that may have started meanwhile.
        builder.UseUrls($"http://127.0.0.1:{Address.Port}");
        builder.UseSetting("Identity:Issuer", Address.ToString());
        builder.UseSetting("ConnectionStrings:identity", _servers.PostgresConnectionString(_database));
        builder.UseSetting("ConnectionStrings:mongodb", _servers.MongoConnectionString);
        builder.UseSetting("ConnectionStrings:rabbitmq", _broker);
        builder.UseSetting("Revisions:Database", _database);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Logging:LogLevel:Microsoft", "Warning");
        builder.UseSetting("Logging:LogLevel:System", "Warning");
        builder.UseSetting("Identity:Web:Secret", WebSecret);
        builder.UseSetting("Identity:Keys:Secret", "another-secret-of-the-tests-that-is-long-enough");
        builder.UseSetting("Identity:Web:RedirectUris:0", SignedInAt);
        builder.UseSetting("Identity:Web:PostLogoutRedirectUris:0", SignedOutAt);
        builder.UseSetting("Identity:RefreshReuseLeeway", "00:00:00");
        builder.UseSetting("Identity:Attempts:PerAddress", "100000");
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new MillisecondTime(Time));
            // Slow on purpose in the product; here it would be most of what the tests take.
            services.PostConfigure<PasswordHasherOptions>(o => o.IterationCount = 1000);
            Listen(services);
        });
    }

    private void Listen(IServiceCollection services)
    {
        var real = services.Single(s => s.ServiceType == typeof(IEventPublisher)).ImplementationType!;
        services.AddSingleton<IEventPublisher>(p => new Listening((IEventPublisher)ActivatorUtilities.CreateInstance(p, real), Published));
    }

    private sealed class Listening(IEventPublisher bus, ConcurrentBag<OutgoingEvent> published) : IEventPublisher
    {
        public string NameOf(object integrationEvent) => bus.NameOf(integrationEvent);

        public async Task Publish(OutgoingEvent integrationEvent, CancellationToken ct)
        {
            await bus.Publish(integrationEvent, ct);
            published.Add(integrationEvent);
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
