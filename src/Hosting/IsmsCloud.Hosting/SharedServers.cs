using System.Collections.Concurrent;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Servers;

namespace IsmsCloud.Hosting;

/// <summary>
/// Run by itself this assembly keeps the local servers up that several test processes share: it starts them anew,
/// says in a file where they are, and stops them when no process that holds a lease is alive any more.
/// </summary>
static class SharedServers
{
    static readonly TimeSpan Linger = TimeSpan.FromSeconds(30);

    static async Task<int> Main(string[] args)
    {
        if (args is not [var folder])
        {
            Console.Error.WriteLine("usage: IsmsCloud.Hosting FOLDER (AppHost is the program that starts the product)");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var signals = new StopSignals(stop);
        var leases = new Leases(folder);
        var home = Home.At(folder).Create();
        var servers = new ConcurrentQueue<Resource>(ServerTypes());
        var starter = new ServerStarter(servers, home, new Steps(Console.Out), durable: false, stop.Token);
        try
        {
            await starter.RemoveDataAsync(stop.Token);
            await Task.WhenAll(servers.OfType<ServerResource>().Select(starter.StartAsync));
            leases.Publish(ServerAddresses.Of(servers.OfType<ServerResource>()));
            await leases.AwaitNoneAsync(Linger, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception cause)
        {
            leases.Publish(new ServerAddresses { Error = cause.Message });
            Console.Error.WriteLine(cause);
        }

        await stop.CancelAsync();
        await starter.Ended;
        return 0;
    }

    static IEnumerable<Resource> ServerTypes() =>
    [
        new ServerResource("postgres", ServerKind.Postgres),
        new ServerResource("mongodb", ServerKind.MongoDB),
        new ServerResource("rabbitmq", ServerKind.RabbitMQ),
    ];
}
