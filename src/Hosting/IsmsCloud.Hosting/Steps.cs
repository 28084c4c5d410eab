using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace IsmsCloud.Hosting;

/// <summary>Progress for the person in front of it: one line when a step begins, one when it ends; colours on a terminal only.</summary>
sealed class Steps
{
    readonly Lock gate = new();
    readonly IAnsiConsole console;

    internal Steps(TextWriter output)
    {
        console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(output) });
        // Lines are for scripts too: without a terminal nothing is folded at 80 columns.
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = int.MaxValue;
    }

    internal void Say(string line) => Write($"[grey]  {Markup.Escape(line)}[/]");

    internal void Title(string line) => Write($"[bold]{Markup.Escape(line)}[/]");

    internal void Plain(string text)
    {
        lock (gate)
            console.WriteLine(text);
    }

    internal void Warn(string name, string line) => Write($"[yellow]! {Markup.Escape(name)}: {Markup.Escape(line)}[/]");

    internal void Error(string text) => Write($"[red]{Markup.Escape(text)}[/]");

    /// <summary>Runs a step; its result says in few words what came of it.</summary>
    internal async Task RunAsync(string what, Func<Task<string>> work)
    {
        Write($"[grey]· {Markup.Escape(what)} …[/]");
        var clock = Stopwatch.StartNew();
        var result = await work();
        var seconds = clock.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Write($"[green]✓[/] {Markup.Escape(what)}: {Markup.Escape(result)} [grey]({seconds} s)[/]");
    }

    void Write(string markup)
    {
        lock (gate)
            console.MarkupLine(markup);
    }
}
