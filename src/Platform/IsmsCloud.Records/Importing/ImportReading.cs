using IsmsCloud.Http;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records.Importing;

/// <summary>Goes through the rows of a file: to check them all, then to save them all.</summary>
internal sealed class ImportReading(
    Import import, ImportPlan plan, ImportPlans plans, TableHeader header, TableFile file, IServiceProvider scope, TenantId tenant)
{
    // Rows of a file that refers to itself, by line: what other rows may call them, and which record they will be.
    private readonly Dictionary<int, (IReadOnlyList<string> Names, Guid Id)> _own = [];

    // What a check refused stays so: else the other one of two rows that name each other would be taken in its place.
    private readonly Dictionary<int, RowOutcome> _refused = [];

    /// <summary>Checks every row and saves nothing.</summary>
    public async Task<Tally> Check(Func<double, Task> progress, CancellationToken ct)
    {
        await Foresee(ct);
        var tally = await Pass(save: false, progress, ct);
        // What names a row that is not taken has to be told so.
        return _refused.Keys.Where(_own.Remove).ToList().Count > 0 ? await Pass(save: false, progress, ct) : tally;
    }

    /// <summary>Saves every row that nothing stands against.</summary>
    public Task<Tally> Save(Func<double, Task> progress, CancellationToken ct) => Pass(save: true, progress, ct);

    private async Task<Tally> Pass(bool save, Func<double, Task> progress, CancellationToken ct)
    {
        var (context, tally) = (Begin(), new Tally());
        foreach (var (names, id) in _own.Values)
            foreach (var name in names) context.Own.TryAdd(name, id);
        var total = Math.Max(1, import.Sheets.FirstOrDefault(sheet => sheet.Name == import.Mapping.Sheet)?.Rows ?? 1);
        // Rows are saved while those behind them are read: the engine has the one, this process the other to do.
        var saving = Task.CompletedTask;
        try
        {
            foreach (var rows in Rows().Chunk(plan.Chunk))
            {
                var taken = await plan.Take([.. rows.Where(row => !_refused.ContainsKey(row.Line))], context, save, ct);
                await saving;
                if (save) saving = taken.Save(ct);
                tally.Add([.. taken.Outcomes, .. rows.Where(row => _refused.ContainsKey(row.Line)).Select(row => _refused[row.Line])]);
                if (_own.Count > 0) foreach (var outcome in taken.Outcomes.Where(outcome => outcome.Fate is RowFate.Refused)) _refused[outcome.Line] = outcome;
                await progress(Math.Min(1.0, (double)tally.Counts.Rows / total));
            }
        }
        finally
        {
            await saving;
        }

        return tally;
    }

    private async Task Foresee(CancellationToken ct)
    {
        var context = Begin();
        if (!context.Columns.Any(column => column.Shape.RecordKind == plan.Kind)) return;
        foreach (var rows in Rows().Chunk(plan.Chunk))
            foreach (var (line, names, id) in await plan.Foresee(rows, context, ct)) _own[line] = (names, id);
    }

    private ImportContext Begin() => new(import, plan, plans, header, scope, tenant);

    private IEnumerable<TableRow> Rows() => file.Rows(import.Mapping.Sheet).SkipWhile(row => row.Line <= header.Line).Select(Narrowed);

    // Text behind the last column is a separator that somebody forgot to quote; every cell before it may be wrong too.
    private TableRow Narrowed(TableRow row) => row.Cells.Skip(header.Names.Count).All(string.IsNullOrWhiteSpace) ? row : row with
    {
        Faults = Enumerable.Range(0, header.Names.Count).ToDictionary(i => i, _ => $"The row has {row.Cells.Count} cells, the header {header.Names.Count}: a text that holds the separator has to stand in quotation marks."),
    };
}

/// <summary>What came of rows so far.</summary>
internal sealed class Tally
{
    private const int MostProblems = 10_000;

    private readonly List<ImportProblem> _problems = [];
    public ImportCounts Counts { get; private set; } = new(0, 0, 0, 0, 0);

    /// <summary>The first ten thousand.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    public void Add(IReadOnlyList<RowOutcome> rows)
    {
        Counts = new ImportCounts(
            Counts.Rows + rows.Count,
            Counts.Made + rows.Count(row => row.Fate is RowFate.Made),
            Counts.Present + rows.Count(row => row.Fate is RowFate.Present),
            Counts.Errors + rows.Count(row => row.Fate is RowFate.Refused),
            Counts.Warnings + rows.Count(row => row.Fate is RowFate.Made && row.Problems.Count > 0));
        _problems.AddRange(rows.SelectMany(row => row.Problems).Take(MostProblems - _problems.Count));
    }
}
