using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Hosting;

namespace IsmsCloud.Testing;

/// <summary>A service as AppHost starts it with <c>--demo</c>.</summary>
/// <typeparam name="TProgram">The service's Program.</typeparam>
/// <param name="load">Whether the demo is loaded.</param>
/// <param name="database">That of an earlier start; null for a new one.</param>
public class DemoService<TProgram>(RealServers servers, bool load = true, string? database = null, string environment = "Development") : TestService<TProgram>(servers)
    where TProgram : class
{
    private readonly RealServers _servers = servers;

    /// <summary>The demo's fixed people and organisations.</summary>
    public static string File { get; } = Path.Combine(Root(), "IsmsCloud.AppHost", "demo.json");

    /// <summary>A client of somebody who reads an organisation's records.</summary>
    public HttpClient Reader(Guid organisation, string permission) => ClientFor(TestPerson.Of(new TenantId(organisation), "Rita Read", [permission]));

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(environment);
        builder.UseSetting("ConnectionStrings:rabbitmq", _servers.CreateRabbitHost());
        if (database is not null) builder.UseSetting("Revisions:Database", database);
        if (load) builder.UseSetting("Demo:Load", "true").UseSetting("Demo:File", File);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder!.GetFiles("IsmsCloud.sln").Any()) folder = folder.Parent;
        return folder.FullName;
    }
}

/// <summary>Ids of the demo's organisations.</summary>
public static class Demos
{
    public static readonly Guid Northwind = Guid.Parse("0192f000-0000-7000-8000-000000000101");
    public static readonly Guid Ledgerline = Guid.Parse("0192f000-0000-7000-8000-000000000102");
    public static readonly Guid Calder = Guid.Parse("0192f000-0000-7000-8000-000000000103");
    public static readonly Guid BrandtSohl = Guid.Parse("0192f000-0000-7000-8000-000000000104");
}
