using System.Text.Json;

namespace IsmsCloud.Hosting;

/// <summary>
/// Who uses the shared servers. A lease is a file named after a process and the instant it started, so it ends with the
/// process, however that ends, and a number that is used again doesn't revive it.
/// </summary>
sealed class Leases(string folder)
{
    string Addresses => Path.Combine(folder, "servers.json");

    string Held => Directory.CreateDirectory(Path.Combine(folder, "leases")).FullName;

    /// <summary>Nobody takes a lease or gives the servers up meanwhile.</summary>
    internal async Task<IDisposable> LockAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        }
    }

    internal void Take() => File.WriteAllText(Path.Combine(Held, ProcessMark.Own), "");

    internal void Publish(ServerAddresses addresses)
    {
        var draft = Addresses + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(addresses with { Guardian = ProcessMark.Own }));
        File.Move(draft, Addresses, overwrite: true);
    }

    /// <summary>Where the servers are, if their guardian is alive.</summary>
    internal ServerAddresses? Read()
    {
        if (!File.Exists(Addresses))
            return null;
        var addresses = JsonSerializer.Deserialize<ServerAddresses>(File.ReadAllText(Addresses))!;
        return addresses.Error is not null || ProcessMark.IsAlive(addresses.Guardian) ? addresses : null;
    }

    internal void Withdraw() => File.Delete(Addresses);

    /// <summary>Returns when nobody held a lease for <paramref name="linger"/>; nobody is told the addresses after that.</summary>
    internal async Task AwaitNoneAsync(TimeSpan linger, CancellationToken ct)
    {
        for (var idle = TimeSpan.Zero; ; idle += TimeSpan.FromSeconds(1))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), ct);
            if (AnyAlive())
                idle = TimeSpan.Zero;
            if (idle < linger)
                continue;
            using var nobodyElse = await LockAsync(ct);
            if (AnyAlive())
                continue;
            Withdraw();
            return;
        }
    }

    bool AnyAlive()
    {
        var ended = Directory.GetFiles(Held).Where(file => !ProcessMark.IsAlive(Path.GetFileName(file))).ToList();
        ended.ForEach(File.Delete);
        return Directory.EnumerateFiles(Held).Any();
    }
}
