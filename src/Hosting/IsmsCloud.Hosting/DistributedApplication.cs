using System.Collections.Concurrent;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Running;
using IsmsCloud.Hosting.Servers;
using IsmsCloud.Hosting.Status;

namespace IsmsCloud.Hosting;

/// <summary>The whole system on one machine: started in order, kept running, stopped in the opposite order.</summary>
public sealed class DistributedApplication
{
    readonly RunOptions options;
    readonly ConcurrentQueue<Resource> resources;
    readonly IReadOnlyList<string> announcements;
    readonly Steps steps = new(Console.Out);

    internal DistributedApplication(RunOptions options, ConcurrentQueue<Resource> resources, IReadOnlyList<string> announcements) =>
        (this.options, this.resources, this.announcements) = (options, resources, announcements);

    /// <summary>A builder for what <paramref name="args"/> ask for; an option it doesn't know ends the program with the usage.</summary>
    public static DistributedApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            return new(RunOptions.Parse(args));
        }
        catch (ArgumentException cause)
        {
            Console.Error.WriteLine($"{cause.Message}{Environment.NewLine}{RunOptions.Usage}");
            Environment.Exit(2);
            throw;
        }
    }

    /// <summary>Runs until the process is asked to end.</summary>
    /// <returns>The exit code: 0, or 1 where the system could not be started.</returns>
    public async Task<int> RunAsync()
    {
        using var stop = new CancellationTokenSource();
        using var signals = new StopSignals(stop);
        try
        {
            await RunAsync(stop);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        catch (StartFailedException cause)
        {
            steps.Error(cause.Message);
            return 1;
        }
    }

    async Task RunAsync(CancellationTokenSource stop)
    {
        var home = Home.At(options.Data).Create();
        using var instance = Instance.Only(home);
        await GatewayPort.EnsureFreeAsync(options.Port, instance.FollowsCrash, stop.Token);
        using var serversStop = new CancellationTokenSource();
        var servers = new ServerStarter(resources, home, steps, durable: true, serversStop.Token);
        if (options.Fresh)
            await steps.RunAsync("Removing what earlier runs stored", () => FreshAsync(servers, stop.Token));
        await using var status = await StatusServer.StartAsync(resources, options.StatusPort, stop.Token);
        instance.Tell(status.Url);
        steps.Say($"Status page: {status.Url}   logs: {home.Logs}");
        var projects = new ProjectStarter(home, steps, stop.Token);
        try
        {
            await StartAsync(servers, projects, stop.Token);
            Announce();
            await Task.Delay(Timeout.Infinite, stop.Token);
        }
        finally
        {
            // Services first: what they have to finish needs its servers.
            await stop.CancelAsync();
            steps.Say("Stopping …");
            await projects.Ended;
            await serversStop.CancelAsync();
            await servers.Ended;
        }
    }

    async Task StartAsync(ServerStarter servers, ProjectStarter projects, CancellationToken ct)
    {
        var starts = resources.Select(resource => resource switch
        {
            ServerResource server => StepAsync(server, () => servers.StartAsync(server)),
            ProjectResource project => StepAsync(project, () => projects.StartAsync(project)),
            _ => throw new InvalidOperationException(resource.Name),
        }).ToList();
        // The first that fails ends the start; the others may be waiting for it.
        while (starts.Count > 0)
        {
            var done = await Task.WhenAny(starts).WaitAsync(ct);
            await done;
            starts.Remove(done);
        }
    }

    Task StepAsync(Resource resource, Func<Task> start) => steps.RunAsync(resource.Name, async () =>
    {
        await start();
        return $"{resource.Origin}, {resource.Address}";
    });

    void Announce()
    {
        foreach (var text in announcements)
            steps.Plain(text);
        steps.Title($"IsmsCloud is ready: http://localhost:{options.Port}");
    }

    static async Task<string> FreshAsync(ServerStarter servers, CancellationToken ct)
    {
        await servers.RemoveDataAsync(ct);
        return "done";
    }
}
