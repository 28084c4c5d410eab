using System.Collections.Concurrent;
using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Servers;
using Microsoft.Extensions.Configuration;
using MongoDB.Driver;

namespace IsmsCloud.Testing.Servers;

/// <summary>What this test process found, or why it found nothing.</summary>
sealed class TestServers
{
    // The prefix by which xunit tells "skipped" from "failed".
    const string Skip = "$XunitDynamicSkip$";

    readonly ServerAddresses? addresses;
    readonly string? whyNot;
    readonly VirtualHost? host;
    readonly ConcurrentBag<VirtualHost> further = [];

    TestServers(ServerAddresses addresses, VirtualHost? host) => (this.addresses, this.host) = (addresses, host);

    TestServers(string whyNot) => this.whyNot = whyNot;

    internal ServerAddresses Addresses => addresses ?? throw new InvalidOperationException(Skip + whyNot);

    internal static async Task<TestServers> FindAsync()
    {
        try
        {
            var found = await BringUpAsync(CancellationToken.None);
            if (found.RabbitManagement is null)
                return new(found, host: null);
            var host = VirtualHost.Create(new(found.RabbitManagement));
            return new(found with { RabbitMQ = host.AddressOn(found.RabbitMQ) }, host);
        }
        catch (NoServerException cause)
        {
            return new(cause.Message);
        }
    }

    internal string NewHost()
    {
        if (Addresses.RabbitManagement is not { } management)
            return Addresses.RabbitMQ;
        var made = VirtualHost.Create(new(management));
        further.Add(made);
        return made.AddressOn(Addresses.RabbitMQ);
    }

    internal async Task LeaveAsync()
    {
        if (addresses is null)
            return;
        using var mongo = new MongoClient(addresses.MongoDB);
        foreach (var name in DatabaseNames.Given)
            await mongo.DropDatabaseAsync(name);
        await PostgresDatabases.DropAsync(addresses.Postgres, DatabaseNames.Given, CancellationToken.None);
        foreach (var own in host is null ? further : further.Append(host))
            own.Delete();
    }

    static async Task<ServerAddresses> BringUpAsync(CancellationToken ct)
    {
        var configured = new ConfiguredServers(new ConfigurationBuilder().AddEnvironmentVariables().Build());
        var missing = Wanted().Where(server => configured.Find(server) is null).ToList();
        var found = ServerAddresses.Of(Wanted().Select(server => With(server, configured.Find(server) ?? "")));
        if (missing.Count == 0)
            return found;
        var started = await DockerTestServers.WhyNotAsync(ct) is { } noDocker
            ? await SharedTestServers.GetAsync(missing[0], noDocker, ct)
            : await DockerTestServers.StartAsync(missing, ct);
        return found.Or(started);
    }

    static IEnumerable<ServerResource> Wanted()
    {
        var accounts = new ServerResource("identity-db", ServerKind.Postgres);
        _ = accounts.AddDatabase("identity");
        return [new("mongodb", ServerKind.MongoDB), new("rabbitmq", ServerKind.RabbitMQ), accounts];
    }

    static ServerResource With(ServerResource server, string connectionString)
    {
        server.ConnectionString = connectionString;
        return server;
    }
}
