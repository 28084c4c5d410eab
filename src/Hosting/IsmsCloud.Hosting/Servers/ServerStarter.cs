using System.Collections.Concurrent;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Running;
using Microsoft.Extensions.Configuration;

namespace IsmsCloud.Hosting.Servers;

/// <summary>Brings up the servers of an application, each by the first choice that is open.</summary>
sealed class ServerStarter
{
    readonly Lock gate = new();
    readonly ConcurrentQueue<Resource> resources;
    readonly ConfiguredServers configured = new(new ConfigurationBuilder().AddEnvironmentVariables().Build());
    readonly ServerChoices choices;
    readonly DockerServers docker;
    readonly Home home;
    readonly Steps steps;
    readonly CancellationToken stop;
    readonly List<Task> running = [];

    internal ServerStarter(ConcurrentQueue<Resource> resources, Home home, Steps steps, bool durable, CancellationToken stop)
    {
        (this.resources, this.home, this.steps, this.stop) = (resources, home, steps, stop);
        docker = new(home.Data, steps.Say);
        choices = new(
        [
            configured,
            docker,
            new LocalServers(new(home.Rootfs, steps.Say), home.Data, durable, Cluster),
        ]);
    }

    /// <summary>Completes when all servers that were brought up here have ended.</summary>
    internal Task Ended => Task.WhenAll(running);

    internal async Task RemoveDataAsync(CancellationToken ct)
    {
        await LocalServers.AwaitEndAsync(home.Data, ct);
        await docker.RemoveDataAsync(ct);
        Directory.Delete(home.Data, recursive: true);
        home.Create();
    }

    /// <summary>Returns when the server answers; where it cannot be had, the reason is on the resource as well.</summary>
    internal async Task StartAsync(ServerResource server)
    {
        try
        {
            var plan = await (await choices.ForAsync(server, stop)).PlanAsync(server, stop);
            (server.Origin, server.Address) = (plan.Origin, plan.Address);
            (server.ConnectionString, server.Management) = (plan.ConnectionString, plan.Management);
            if (plan.Recipe is null)
                server.IsReady();
            else
                Supervise(server, plan.Recipe, plan.Answers);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            server.HasFailed(cause);
        }

        await server.Ready.WaitAsync(stop);
    }

    void Supervise(ServerResource server, Func<ProcessRecipe> recipe, Func<CancellationToken, Task<bool>> answers)
    {
        server.Log = new(home.Logs, server.Name, line => steps.Warn(server.Name, line));
        lock (gate)
            running.Add(new Supervised(server, recipe, answers).RunAsync(stop));
    }

    /// <summary>The cluster that holds the documents: that of the accounts if it is local too, else one of its own.</summary>
    ServerResource Cluster()
    {
        lock (gate)
        {
            // Where MongoDB is local there is no Docker, so a PostgreSQL that isn't configured is local too.
            if (resources.OfType<ServerResource>().FirstOrDefault(server => server.Kind == ServerKind.Postgres && configured.Find(server) is null) is { } cluster)
                return cluster;
            var own = new ServerResource("documentdb", ServerKind.Postgres);
            resources.Enqueue(own);
            _ = StartAsync(own);
            return own;
        }
    }
}
