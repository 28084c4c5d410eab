using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using Spectre.Console;

namespace IsmsCloud.Bench.Running;

/// <summary>The whole product with its demo, as processes, on ports and in a folder of its own.</summary>
sealed class RunningSystem : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);

    readonly Process host;
    readonly string data;
    readonly HttpClient status;

    RunningSystem(Process host, string data, int port, int statusPort)
    {
        (this.host, this.data) = (host, data);
        Gateway = new($"http://localhost:{port}/");
        status = new() { BaseAddress = new($"http://localhost:{statusPort}/") };
    }

    public static string Root { get; } = Above(new(AppContext.BaseDirectory)).FullName;

    public Uri Gateway { get; }

    public static async Task<RunningSystem> Start(CancellationToken ct)
    {
        var data = Directory.CreateTempSubdirectory("ismscloud-bench-").FullName;
        var (port, statusPort) = (FreePort(), FreePort());
        var start = new ProcessStartInfo("dotnet", [AppHost(), "--demo", "--fresh", "--data", data, "--port", $"{port}", "--status-port", $"{statusPort}"]) { WorkingDirectory = Root };
        // Measured is what a request costs, not how the gateway turns callers away.
        foreach (var kind in new[] { "Caller", "Address", "SignIn" })
            (start.Environment[$"RateLimits__{kind}__Burst"], start.Environment[$"RateLimits__{kind}__PerMinute"]) = ("100000000", "1000000000");
        (start.Environment["Graph__Limits__Burst"], start.Environment["Graph__Limits__PerMinute"]) = ("1000000000", "1000000000");
        var system = new RunningSystem(Process.Start(start)!, data, port, statusPort);
        await system.IsReady(ct);
        return system;
    }

    /// <summary>What AppHost says of its servers and services.</summary>
    public async Task<IReadOnlyList<Resource>> Resources(CancellationToken ct) =>
        (await status.GetFromJsonAsync<List<Resource>>("resources.json", ct))!;

    /// <summary>The engine that the services use.</summary>
    public async Task<string> MongoDB(CancellationToken ct) =>
        Environment.GetEnvironmentVariable("ConnectionStrings__mongodb")
        ?? $"mongodb://{(await Resources(ct)).Single(resource => resource.Name == "mongodb").Address}/?directConnection=true";

    public async ValueTask DisposeAsync()
    {
        status.Dispose();
        if (!host.HasExited)
        {
            using var signal = Process.Start("kill", ["-INT", $"{host.Id}"]);
            await host.WaitForExitAsync(CancellationToken.None);
        }
        host.Dispose();
        Directory.Delete(data, recursive: true);
    }

    async Task IsReady(CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await AllRun(ct))
        {
            if (host.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException("The system didn't start; its own words are above.");
            await Task.Delay(500, ct);
        }
        AnsiConsole.MarkupLineInterpolated($"[grey]The system runs at {Gateway}[/]");
    }

    async Task<bool> AllRun(CancellationToken ct)
    {
        try
        {
            return (await Resources(ct)) is { Count: > 0 } all && all.All(resource => resource is { State: "Running", Healthy: true });
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static string AppHost()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Root, "IsmsCloud.AppHost", "bin", configuration, "net10.0", "IsmsCloud.AppHost.dll");
    }

    static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    static DirectoryInfo Above(DirectoryInfo folder) => folder.GetFiles("IsmsCloud.sln").Length > 0 ? folder : Above(folder.Parent!);
}

sealed record Resource(string Name, string State, bool? Healthy, string? Address, int? ProcessId);
