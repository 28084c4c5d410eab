using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.System.Tests;

/// <summary>One run of AppHost as a process. It ends with the tests, however they end.</summary>
sealed class AppHostRun : IAsyncDisposable
{
    // The first start ever builds the rootfs; other suites may keep both cores busy.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly ConcurrentQueue<string> said = [];
    readonly HttpClient status = new();
    LeashedProcess? host;

    public IReadOnlyCollection<string> Said => said;

    public int ProcessId => host!.Id;

    public TimeSpan Took { get; private set; }

    public Task<int> Ended => host!.Ended;

    public Uri StatusPage => new(said.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).First(words => words is ["Status", "page:", ..])[2]);

    /// <summary>Returns when the line says that it is ready.</summary>
    public static async Task<AppHostRun> StartAsync(string data, int port, params string[] options)
    {
        var run = new AppHostRun();
        var clock = Stopwatch.StartNew();
        // A leash keeps INT from what it holds; a terminal does not.
        string[] arguments = ["--default-signal=INT", Repository.DotnetHost, Repository.AssemblyOf("IsmsCloud.AppHost"), "--data", data, "--port", port.ToString(CultureInfo.InvariantCulture), .. options];
        run.host = await LeashedProcess.StartAsync(new("env", arguments) { StopSignal = "INT", WorkingDirectory = Repository.Root }, run.Hear);
        await Task.WhenAny(run.ready.Task, run.Ended, Task.Delay(Patience));
        run.Took = clock.Elapsed;
        return run.ready.Task.IsCompleted ? run : throw new InvalidOperationException($"AppHost did not start:{Environment.NewLine}{string.Join(Environment.NewLine, run.said)}");
    }

    public async Task<IReadOnlyList<RunningResource>> ResourcesAsync(CancellationToken ct) =>
        (await status.GetFromJsonAsync<List<RunningResource>>(new Uri(StatusPage, "resources.json"), ct))!;

    /// <summary>Sends AppHost itself a signal: INT is what Ctrl-C sends.</summary>
    public async Task SignalAsync(string signal, CancellationToken ct) =>
        await Command.RunAsync("kill", ["-s", signal, ProcessId.ToString(CultureInfo.InvariantCulture)], onLine: null, ct);

    public async ValueTask DisposeAsync()
    {
        status.Dispose();
        if (host is not null)
            await host.DisposeAsync();
    }

    void Hear(string line)
    {
        said.Enqueue(line);
        if (line.StartsWith("IsmsCloud is ready: ", StringComparison.Ordinal))
            ready.TrySetResult();
    }
}

/// <summary>A row of the status page.</summary>
sealed record RunningResource(string Name, string State, bool? Healthy, string? Address, int? ProcessId, int Restarts)
{
    public int? Port => Address?.Split(':')[^1] is { } port && int.TryParse(port, CultureInfo.InvariantCulture, out var number) ? number : null;
}
