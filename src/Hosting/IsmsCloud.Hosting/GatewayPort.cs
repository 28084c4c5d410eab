using System.Globalization;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting;

/// <summary>The one port that a person knows must be free.</summary>
static class GatewayPort
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    internal static async Task EnsureFreeAsync(int port, bool followsCrash, CancellationToken ct)
    {
        var deadline = Environment.TickCount64 + (followsCrash ? (long)Patience.TotalMilliseconds : 0);
        while (!FreePorts.IsFree(port))
        {
            if (Environment.TickCount64 >= deadline)
                throw new StartFailedException($"Port {port} is taken{Holder(port)}. Stop it, or choose another port with --port.");
            await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
        }
    }

    static string Holder(int port) => PortHolder.Find(port) is { } holder
        ? string.Create(CultureInfo.InvariantCulture, $" by process {holder.Id} ({holder.Command})")
        : " by another process";
}
