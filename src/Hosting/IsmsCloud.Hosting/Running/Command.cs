using System.ComponentModel;

namespace IsmsCloud.Hosting.Running;

/// <summary>A short-lived command, with what it said.</summary>
sealed record CommandResult(int ExitCode, string Output)
{
    internal bool Succeeded => ExitCode == 0;

    internal string LastLine => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("");
}

static class Command
{
    const int NotFound = 127;

    /// <summary>Runs to the end; a program that doesn't exist gives exit code 127 as in a shell.</summary>
    internal static async Task<CommandResult> RunAsync(string fileName, IEnumerable<string> arguments, Action<string>? onLine, CancellationToken ct)
    {
        var recipe = new ProcessRecipe(fileName, [.. arguments]);
        var lines = new List<string>();
        try
        {
            await using var process = await LeashedProcess.StartAsync(recipe, line =>
            {
                lock (lines)
                    lines.Add(line);
                onLine?.Invoke(line);
            });
            var exitCode = await process.Ended.WaitAsync(ct);
            return new(exitCode, string.Join('\n', lines));
        }
        catch (Win32Exception cause)
        {
            return new(NotFound, cause.Message);
        }
    }
}
