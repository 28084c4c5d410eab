using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Hosting;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Servers;

namespace IsmsCloud.Testing.Servers;

/// <summary>The local servers, shared by all test processes of this solution: the first starts their guardian, the last is awaited by it.</summary>
static class SharedTestServers
{
    // The first start ever builds the rootfs.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    // Two copies of the solution may differ in what they start.
    static string Folder { get; } = Path.Combine(
        Home.Folder, "tests", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Repository.Root)))[..12]);

    internal static async Task<ServerAddresses> GetAsync(ServerResource wanted, string noDocker, CancellationToken ct)
    {
        if (await LocalRootfs.WhyNotAsync(ct) is { } noRootfs)
            throw new NoServerException(wanted, ["no connection string is configured", noDocker, noRootfs]);
        var leases = new Leases(Folder);
        using (await leases.LockAsync(ct))
        {
            leases.Take();
            if (leases.Read() is { Error: null } running)
                return running;
            leases.Withdraw();
            using var guardian = StartGuardian();
            return await AwaitAsync(leases, guardian, ct);
        }
    }

    static async Task<ServerAddresses> AwaitAsync(Leases leases, Process guardian, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        while (true)
        {
            var ended = guardian.HasExited;
            if (leases.Read() is { } addresses)
                return addresses.Error is null ? addresses : throw new InvalidOperationException(addresses.Error);
            if (ended)
                throw new InvalidOperationException($"The servers of the tests did not start; see {Folder}/guardian.log");
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    // Output into a file: a pipe of ours that lives on would keep whoever runs the tests waiting.
    static Process StartGuardian() => Process.Start(
        "setsid",
        [
            "sh", "-c", """exec "$@" >"$0" 2>&1 </dev/null""", Path.Combine(Folder, "guardian.log"),
            Repository.DotnetHost, Repository.AssemblyOf("src/Hosting/IsmsCloud.Hosting"), Folder,
        ]);
}
