using System.Diagnostics;
using System.Globalization;

namespace IsmsCloud.Hosting.Running;

/// <summary>A running process on a leash; its lines go to <paramref name="onLine"/> as they come.</summary>
sealed class LeashedProcess : IAsyncDisposable
{
    const string Marker = "leash:";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    readonly Process process;

    LeashedProcess(Process process, Task pumps, int id) => (this.process, Id, Ended) = (process, id, EndAsync(process, pumps));

    /// <summary>The process itself where it can be seen from here, else its leash.</summary>
    internal int Id { get; }

    /// <summary>Completes with the exit code once the process has ended and its last line was read.</summary>
    internal Task<int> Ended { get; }

    internal static async Task<LeashedProcess> StartAsync(ProcessRecipe recipe, Action<string> onLine)
    {
        var process = Process.Start(Leash.Wrap(recipe))!;
        var id = process.Id;
        if (!OperatingSystem.IsWindows())
        {
            var first = await process.StandardOutput.ReadLineAsync();
            if (first?.StartsWith(Marker, StringComparison.Ordinal) is true && !recipe.Contained)
                id = int.Parse(first.AsSpan(Marker.Length), CultureInfo.InvariantCulture);
            else if (first?.StartsWith(Marker, StringComparison.Ordinal) is false)
                onLine(first);
        }

        return new(process, Task.WhenAll(Pump(process.StandardOutput, onLine), Pump(process.StandardError, onLine)), id);
    }

    internal async Task StopAsync()
    {
        if (!Ended.IsCompleted)
        {
            if (OperatingSystem.IsWindows())
                process.Kill(entireProcessTree: true);
            process.StandardInput.Close();
            if (await Task.WhenAny(Ended, Task.Delay(Patience)) != Ended)
                process.Kill(entireProcessTree: true);
        }

        await Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        process.Dispose();
    }

    static async Task Pump(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
            onLine(line);
    }

    static async Task<int> EndAsync(Process process, Task pumps)
    {
        await process.WaitForExitAsync();
        // A grandchild that escaped may hold the pipe; the end of the process counts all the same.
        await Task.WhenAny(pumps, Task.Delay(TimeSpan.FromSeconds(2)));
        return process.ExitCode;
    }
}
