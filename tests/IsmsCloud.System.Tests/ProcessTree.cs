using System.Globalization;

namespace IsmsCloud.System.Tests;

/// <summary>A process with all that it started, as /proc shows them.</summary>
static class ProcessTree
{
    const int Parent = 1;
    const int StartTime = 19;

    /// <summary>Each by its number and the instant it started, so that a number that is given again is not taken for it.</summary>
    public static IReadOnlyList<(int Id, string Started)> Of(int root)
    {
        var all = Alive().ToLookup(process => process.Parent);
        return [.. Under(root, all).Append((root, Stat(root)?[StartTime] ?? ""))];
    }

    public static bool IsAlive((int Id, string Started) process) => Stat(process.Id) is { } stat && stat[0] != "Z" && stat[StartTime] == process.Started;

    public static string Describe((int Id, string Started) process) => $"{process.Id} {Read(process.Id, "cmdline")?.Replace('\0', ' ')}";

    /// <summary>What it holds in memory, in megabytes; pages that several processes share are counted once in all.</summary>
    public static double Megabytes((int Id, string Started) process) =>
        Read(process.Id, "smaps_rollup")?.Split('\n').FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024
            : 0;

    static IEnumerable<(int, string)> Under(int id, ILookup<int, (int Id, int Parent, string Started)> all) =>
        all[id].SelectMany(child => Under(child.Id, all).Prepend((child.Id, child.Started)));

    static IEnumerable<(int Id, int Parent, string Started)> Alive() =>
        from folder in Directory.EnumerateDirectories("/proc")
        where int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out _)
        let id = int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
        let stat = Stat(id)
        where stat is not null
        select (id, int.Parse(stat[Parent], CultureInfo.InvariantCulture), stat[StartTime]);

    // The name in parentheses may hold anything, so the fields are counted from behind it.
    static string[]? Stat(int id) => Read(id, "stat") is { } stat ? stat[(stat.LastIndexOf(')') + 2)..].Split(' ') : null;

    static string? Read(int id, string file)
    {
        try
        {
            return File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/{file}"));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
