using System.Globalization;

namespace IsmsCloud.Hosting.Running;

/// <summary>Who listens on a port, as far as /proc tells this user. Linux only; elsewhere nobody is found.</summary>
static class PortHolder
{
    const string Listening = "0A";

    internal static (int Id, string Command)? Find(int port)
    {
        try
        {
            var sockets = new[] { "/proc/net/tcp", "/proc/net/tcp6" }.Where(File.Exists)
                .SelectMany(File.ReadLines).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => fields[3] == Listening && fields[1].EndsWith($":{port:X4}", StringComparison.Ordinal))
                .Select(fields => $"socket:[{fields[9]}]").ToHashSet();
            return Directory.EnumerateDirectories("/proc").Where(folder => Holds(folder, sockets)).Select(Describe).FirstOrDefault();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    static bool Holds(string folder, HashSet<string> sockets)
    {
        try
        {
            return char.IsAsciiDigit(Path.GetFileName(folder)[0])
                && Directory.EnumerateFiles(Path.Combine(folder, "fd")).Any(fd => new FileInfo(fd).LinkTarget is { } target && sockets.Contains(target));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    static (int, string)? Describe(string folder) => (
        int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
        File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ').Trim());
}
