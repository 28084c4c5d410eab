using System.Globalization;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting;

/// <summary>One system at a time on the same data.</summary>
sealed class Instance : IDisposable
{
    readonly FileStream held;
    readonly string note;

    Instance(FileStream held, string note) => (this.held, this.note, FollowsCrash) = (held, note, File.Exists(note));

    /// <summary>The run before this one was killed, so what it started may still be ending.</summary>
    internal bool FollowsCrash { get; }

    internal static Instance Only(Home home)
    {
        var note = Path.Combine(home.Logs, "running");
        try
        {
            return new(new FileStream(Path.Combine(home.Logs, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), note);
        }
        catch (IOException)
        {
            var who = File.Exists(note) ? $" ({File.ReadAllText(note)})" : "";
            throw new StartFailedException($"IsmsCloud runs already on {home.Data}{who}. Stop it first, or name another folder with --data.");
        }
    }

    /// <summary>Tells a second start where this one is.</summary>
    internal void Tell(string statusUrl) =>
        File.WriteAllText(note, string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, status page {statusUrl}"));

    public void Dispose()
    {
        File.Delete(note);
        held.Dispose();
    }
}
