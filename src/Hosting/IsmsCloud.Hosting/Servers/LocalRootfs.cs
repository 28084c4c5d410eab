using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Servers;

/// <summary>The folder with Debian's servers; built once, by a script of the repository.</summary>
sealed class LocalRootfs(string folder, Action<string> progress)
{
    static readonly string Enter = Embedded.Text("enter-rootfs.sh");

    readonly SemaphoreSlim gate = new(1);
    bool ready;

    static string BuildScript => Path.Combine(Repository.Root, "deploy", "local", "build-rootfs.sh");

    internal static async Task<string?> WhyNotAsync(CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/etc/debian_version"))
            return "this is neither Debian nor Ubuntu";
        if (!Environment.IsPrivilegedProcess)
            return "this process is not run as root";
        var unshared = await Command.RunAsync("unshare", ["--mount", "--pid", "--fork", "true"], onLine: null, ct);
        return unshared.Succeeded ? null : $"this machine lets nobody mount ({unshared.LastLine})";
    }

    /// <summary>Builds the folder if it isn't there or is out of date; that takes minutes, to see that it is takes none.</summary>
    internal async Task PrepareAsync(CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (ready)
                return;
            var built = await Command.RunAsync("bash", [BuildScript, folder], progress, ct);
            if (!built.Succeeded)
                throw new StartFailedException(built.LastLine);
            ready = true;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>A shell script of ours, run inside as <paramref name="user"/> with <paramref name="data"/> at /mnt.</summary>
    internal ProcessRecipe Run(string user, string data, string script, params IEnumerable<string> arguments) =>
        new("sh", ["-c", Enter, "enter-rootfs", folder, data, user, "sh", "-c", Embedded.Text(script), script, .. arguments]) { Contained = true };
}
