using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Servers;
using Testcontainers.MongoDb;
using Testcontainers.PostgreSql;
using Testcontainers.RabbitMq;

namespace IsmsCloud.Testing.Servers;

/// <summary>Containers of this test process alone; Testcontainers removes them when it ends.</summary>
static class DockerTestServers
{
    internal static Task<string?> WhyNotAsync(CancellationToken ct) => DockerServers.EngineAsync().WaitAsync(ct);

    internal static async Task<ServerAddresses> StartAsync(IEnumerable<ServerResource> servers, CancellationToken ct)
    {
        var started = await Task.WhenAll(servers.Select(server => StartAsync(server.Kind, ct)));
        return started.Aggregate(new ServerAddresses(), (all, one) => all.Or(one));
    }

    static Task<ServerAddresses> StartAsync(ServerKind kind, CancellationToken ct) => kind switch
    {
        ServerKind.MongoDB => MongoAsync(ct),
        ServerKind.RabbitMQ => RabbitAsync(ct),
        _ => PostgresAsync(ct),
    };

    static async Task<ServerAddresses> MongoAsync(CancellationToken ct)
    {
        var container = new MongoDbBuilder("mongo:8").Build();
        await container.StartAsync(ct);
        return new() { MongoDB = container.GetConnectionString() };
    }

    static async Task<ServerAddresses> RabbitAsync(CancellationToken ct)
    {
        var container = new RabbitMqBuilder("rabbitmq:4-management").Build();
        await container.StartAsync(ct);
        return new() { RabbitMQ = container.GetConnectionString() };
    }

    static async Task<ServerAddresses> PostgresAsync(CancellationToken ct)
    {
        var container = new PostgreSqlBuilder("postgres:18").Build();
        await container.StartAsync(ct);
        return new() { Postgres = container.GetConnectionString() };
    }
}
