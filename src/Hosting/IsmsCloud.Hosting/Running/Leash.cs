using System.Diagnostics;

namespace IsmsCloud.Hosting.Running;

/// <summary>
/// Wraps a command so that it ends with this process, even when this process is killed: a shell watches the pipe on its
/// standard input. (The kernel's parent-death signal would do less: it follows the thread, and any program that changes
/// its user loses it.)
/// </summary>
static class Leash
{
    static readonly string Script = Embedded.Text("leash.sh");

    internal static ProcessStartInfo Wrap(ProcessRecipe recipe)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = recipe.WorkingDirectory ?? "",
        };
        var words = Words(recipe).ToList();
        start.FileName = words[0];
        words.Skip(1).ToList().ForEach(start.ArgumentList.Add);
        foreach (var (key, value) in recipe.Environment)
            start.Environment[key] = value;
        return start;
    }

    static IEnumerable<string> Words(ProcessRecipe recipe)
    {
        if (OperatingSystem.IsWindows())
            return [recipe.FileName, .. recipe.Arguments];
        string[] leashed = ["sh", "-c", Script, "leash", recipe.StopSignal, recipe.FileName, .. recipe.Arguments];
        return (OperatingSystem.IsLinux(), recipe.Contained) switch
        {
            (true, true) => ["setsid", "unshare", "--mount", "--pid", "--fork", "--kill-child", .. leashed],
            // A session of its own keeps the terminal's Ctrl-C away: what stops when is decided here, servers last.
            (true, false) => ["setsid", .. leashed],
            _ => leashed,
        };
    }
}
