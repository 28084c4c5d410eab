using System.Globalization;

namespace IsmsCloud.Hosting;

/// <summary>A process by its number and the instant it started: a number that is given again is another mark. Linux only.</summary>
static class ProcessMark
{
    const int StartTime = 19;

    internal static string Own { get; } = Of(Environment.ProcessId)
        ?? throw new PlatformNotSupportedException("/proc is needed to tell processes apart");

    internal static bool IsAlive(string mark) =>
        int.TryParse(mark.Split('-')[0], CultureInfo.InvariantCulture, out var id) && Of(id) == mark;

    static string? Of(int id)
    {
        try
        {
            // The name in parentheses may hold anything, so the fields are counted from behind it.
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{id}/stat"));
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] == "Z" ? null : $"{id}-{fields[StartTime]}";
        }
        catch (IOException)
        {
            return null;
        }
    }
}
