using System.Text.RegularExpressions;

namespace IsmsCloud.Hosting.Resources;

/// <summary>A resource's output: all of it in a file, the last lines in memory, warnings and errors passed on.</summary>
sealed partial class ResourceLog : IDisposable
{
    const int Kept = 30;

    readonly Lock gate = new();
    readonly Queue<string> last = new();
    readonly StreamWriter writer;
    readonly Action<string> onWarning;

    internal ResourceLog(string folder, string name, Action<string> onWarning)
    {
        File = Path.Combine(folder, name + ".log");
        this.onWarning = onWarning;
        if (System.IO.File.Exists(File))
            System.IO.File.Move(File, Path.Combine(folder, name + ".previous.log"), overwrite: true);
        writer = new(File) { AutoFlush = true };
    }

    internal string File { get; }

    internal IReadOnlyList<string> Last
    {
        get
        {
            lock (gate)
                return [.. last];
        }
    }

    internal void Write(string line)
    {
        lock (gate)
        {
            writer.WriteLine(line);
            last.Enqueue(line);
            if (last.Count > Kept)
                last.Dequeue();
        }

        if (Warning().IsMatch(line))
            onWarning(line);
    }

    public void Dispose()
    {
        lock (gate)
            writer.Dispose();
    }

    // .NET's console logger, an unhandled exception, RabbitMQ, PostgreSQL, MongoDB. A server's lesser complaints are
    // mostly about its callers, who report them better.
    [GeneratedRegex(@"^(?:\S+ )?(?:warn|fail|crit): |^Unhandled exception|\[error\]|\bPANIC: |\bFATAL:  (?!terminating|the database system)|""s"":""[EF]""")]
    private static partial Regex Warning();
}
