using System.Reflection;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Graph.Tests.Hosting;

/// <summary>A service that runs behind the graph, with records of two organisations in it.</summary>
interface IServiceBehind : IAsyncDisposable
{
    string Name { get; }

    HttpMessageHandler Handler { get; }

    HttpClient ClientFor(TestPerson person);

    /// <summary>Paths of its registers: what has histories.</summary>
    IReadOnlyList<string> Registers { get; }
}

sealed class ServiceBehind<TProgram>(RealServers servers, string name) : TestService<TProgram>(servers), IServiceBehind
    where TProgram : class
{
    const string History = "/{id:guid}/history";

    readonly RealServers servers = servers;

    public string Name => name;

    public HttpMessageHandler Handler => Server.CreateHandler();

    public IReadOnlyList<string> Registers =>
    [
        .. Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(path => path.EndsWith(History, StringComparison.Ordinal)).Select(path => path[..^History.Length]),
    ];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("ConnectionStrings:identity", servers.PostgresConnectionString(Database));
        builder.UseSetting("Logging:LogLevel:Default", "None");
    }
}

static class ServicesBehind
{
    public static IReadOnlyList<IServiceBehind> Start(RealServers servers) =>
        [.. ServicePrograms.All.AsParallel().Select(program => Start(servers, program))];

    static IServiceBehind Start(RealServers servers, Assembly program)
    {
        var type = typeof(ServiceBehind<>).MakeGenericType(program.EntryPoint!.DeclaringType!);
        var service = (IServiceBehind)Activator.CreateInstance(type, servers, ServicePrograms.NameOf(program))!;
        _ = service.Handler;
        return service;
    }
}
