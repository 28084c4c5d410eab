using IsmsCloud.Bench.Measuring;

namespace IsmsCloud.Bench.Running;

/// <summary>Looks at what each process of the product holds in memory, from before the work until its end.</summary>
sealed class MemoryWatch : IAsyncDisposable
{
    readonly IReadOnlyList<Resource> services;
    readonly Dictionary<string, long> idle;
    readonly Dictionary<string, long> most = [];
    readonly CancellationTokenSource end = new();
    readonly Task watching;

    MemoryWatch(IReadOnlyList<Resource> services)
    {
        this.services = services;
        idle = Look();
        watching = Watch();
    }

    public static async Task<MemoryWatch> Begin(RunningSystem system, CancellationToken ct) =>
        new([.. (await system.Resources(ct)).Where(resource => resource.ProcessId is not null)]);

    public IEnumerable<Memory> Seen() => services.Select(service => new Memory(service.Name, idle[service.Name], most.GetValueOrDefault(service.Name)));

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await watching;
        end.Dispose();
    }

    async Task Watch()
    {
        while (!end.IsCancellationRequested)
        {
            foreach (var (name, megabytes) in Look())
                most[name] = Math.Max(most.GetValueOrDefault(name), megabytes);
            await Task.Delay(500, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    Dictionary<string, long> Look() => services.ToDictionary(service => service.Name, service => Resident(service.ProcessId!.Value));

    static long Resident(int process)
    {
        var status = $"/proc/{process}/status";
        var line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], System.Globalization.CultureInfo.InvariantCulture) / 1024;
    }
}
