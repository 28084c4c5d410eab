using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace IsmsCloud.Bench.Measuring;

/// <summary>What was measured, against its bounds: a table for people and a file for programs.</summary>
sealed class Report(string scenario)
{
    static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    readonly List<Comparison> comparisons = [];
    readonly List<Limit> limits = [];
    readonly List<Memory> memory = [];

    public bool Passed => comparisons.All(comparison => comparison.Passed) && limits.All(limit => limit.Passed);

    public async Task Compare(string what, double bound, int callers, Operation subject, Operation reference, CancellationToken ct)
    {
        AnsiConsole.MarkupLineInterpolated($"[grey]Measuring {what}, {callers} at once …[/]");
        var (ofSubject, ofReference) = await new SideBySide(callers).Measure(subject, reference, ct);
        comparisons.Add(new(what, callers, bound, ofSubject.Median, ofReference.Median, ofSubject.At(0.95), ofSubject.Sorted.Count, ofReference.Sorted.Count));
    }

    public async Task Time(string what, double bound, Operation subject, CancellationToken ct)
    {
        Begin(what);
        Add(new Limit(what, (await SideBySide.Alone(subject, ct)).Median, "ms", bound));
    }

    public static void Begin(string what) => AnsiConsole.MarkupLineInterpolated($"[grey]Measuring {what} …[/]");

    public void Add(Limit of) => limits.Add(of);

    public void Add(Memory of) => memory.Add(of);

    public void Show()
    {
        var table = new Table().Title(scenario).AddColumns("What", "Callers", "Median", "Against", "Ratio", "Bound", "");
        foreach (var c in comparisons)
            table.AddRow(c.What, $"{c.Callers}", Milliseconds(c.Median), Milliseconds(c.ReferenceMedian), Number(c.Ratio), $"≤ {Number(c.Bound)}", c.Passed ? "[green]pass[/]" : "[red]FAIL[/]");
        AnsiConsole.Write(table);
        var bounded = new Table().AddColumns("What", "Measured", "Bound", "");
        foreach (var l in limits)
            bounded.AddRow(l.What, $"{Number(l.Value)} {l.Unit}", $"≤ {Number(l.Bound)} {l.Unit}", l.Passed ? "[green]pass[/]" : "[red]FAIL[/]");
        if (limits.Count > 0) AnsiConsole.Write(bounded);
        var megabytes = new Table().Title("Memory (MB resident)").AddColumns("Process", "Idle", "Under load, at most");
        foreach (var m in memory)
            megabytes.AddRow(m.Process, $"{m.IdleMegabytes}", $"{m.LoadMegabytes}");
        AnsiConsole.Write(megabytes);
    }

    public async Task Write(string folder, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{scenario}.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(new { scenario, at = DateTimeOffset.UtcNow, processors = Environment.ProcessorCount, passed = Passed, comparisons, limits, memory }, Readable), ct);
        AnsiConsole.WriteLine(file);
    }

    static string Milliseconds(double value) => $"{Number(value)} ms";

    static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}

/// <summary>Times in milliseconds.</summary>
sealed record Comparison(string What, int Callers, double Bound, double Median, double ReferenceMedian, double P95, int Samples, int ReferenceSamples)
{
    public double Ratio => Median / ReferenceMedian;

    public bool Passed => Ratio <= Bound;
}

sealed record Limit(string What, double Value, string Unit, double Bound)
{
    public bool Passed => Value <= Bound;
}

sealed record Memory(string Process, long IdleMegabytes, long LoadMegabytes);
