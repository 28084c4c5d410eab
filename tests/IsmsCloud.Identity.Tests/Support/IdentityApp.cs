using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Identity.Tests;

/// <summary>The service itself on a port of its own, on real servers, with a database that nobody else has.</summary>
public sealed class IdentityApp : WebApplicationFactory<Program>
{
    public const string WebSecret = "a-secret-of-the-tests-that-is-long-enough";

    public AdjustableTime Time { get; } = new();

    public Uri Address { get; private set; } = null!;

    public string Database { get; } = $"identity_{Guid.NewGuid():N}";

    public Dictionary<string, string> Settings { get; } = [];

    public static IdentityApp Start(params (string Key, string Value)[] settings)
    {
        var app = new IdentityApp();
        foreach (var (key, value) in settings) app.Settings[key] = value;
        app.Begin();
        return app;
    }

    /// <summary>Another process on the same database, as after a restart.</summary>
    public IdentityApp Again()
    {
        var app = new IdentityApp(Database);
        app.Begin();
        return app;
    }

    public IdentityApp() => UseKestrel(0);

    private IdentityApp(string database) : this() => Database = database;

    private void Begin()
    {
        StartServer();
        Address = new Uri(ClientOptions.BaseAddress.ToString());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:identity", $"{Servers.Postgres};Database={Database}");
        builder.UseSetting("Identity:Web:Secret", WebSecret);
        builder.UseSetting("Identity:Web:RedirectUris:0", "http://localhost/signed-in");
        builder.UseSetting("Identity:RefreshReuseLeeway", "00:00:00");
        builder.UseSetting("Identity:Attempts:PerAddress", "100000");
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Time));
    }
}
