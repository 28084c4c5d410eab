using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records.Importing;

/// <summary>An import of a file into a register: looked at, checked, run, perhaps undone. Records that it makes name it.</summary>
[Kind("import", "IMP")]
internal sealed class Import : Aggregate
{
    /// <summary>How often work that broke off is begun again before it is given up.</summary>
    private const int MostAttempts = 5;

    private Import()
    {
    }

    public ImportState State { get; private set; }

    public string Register { get; private set; } = "";

    public ImportFile File { get; private set; } = new(default, "", 0, "");

    public IReadOnlyList<ImportSheet> Sheets { get; private set; } = [];

    public ImportMapping Mapping { get; private set; } = new();

    /// <summary>Who ordered the step at hand, and what they may do: the work is theirs.</summary>
    public ImportCaller By { get; private set; } = new("", "", null, [], [], null);

    public ImportCounts? Counts { get; private set; }

    public IReadOnlyList<ImportProblem> Problems { get; private set; } = [];

    /// <summary>All problems, as a file.</summary>
    public Guid? ReportId { get; private set; }

    public IReadOnlyList<ImportKept> Kept { get; private set; } = [];

    public int KeptCount { get; private set; }

    /// <summary>Whether the run at hand leaves out rows with errors.</summary>
    public bool LeavesOutErrors { get; private set; }

    public string? UndoReason { get; private set; }

    public string? Failure { get; private set; }

    /// <summary>How many times the step at hand was begun.</summary>
    public int Attempts { get; private set; }

    /// <summary>Told while it works, so that it shows in every process and nobody takes it for dead: 0..1.</summary>
    public double Progress { get; private set; }

    public bool IsOpen => State is ImportState.Checking or ImportState.Running or ImportState.Undoing;

    public IReadOnlyList<string> Can => State switch
    {
        ImportState.Analysed => ["check"],
        ImportState.Checked => ["check", "run"],
        ImportState.Done or ImportState.Failed => ["undo"],
        _ => [],
    };

    public static Import Of(string register, ImportFile file, IReadOnlyList<ImportSheet> sheets, ImportMapping suggested, Caller by)
    {
        var import = new Import { Register = register, File = file, Sheets = sheets, Mapping = suggested, By = ImportCaller.Of(by) };
        import.Did("import.analysed");
        return import;
    }

    public IReadOnlyList<Refusal> Check(ImportMapping mapping, Caller by)
    {
        if (Only("check", ImportState.Analysed, ImportState.Checked) is { } no) return [no];
        (Mapping, Counts, Problems, ReportId) = (mapping, null, [], null);
        Begin(ImportState.Checking, by, "import.check-ordered");
        return [];
    }

    public IReadOnlyList<Refusal> Run(bool leaveOutErrors, Caller by)
    {
        if (Only("run", ImportState.Checked) is { } no) return [no];
        if (Counts is { Errors: > 0 } counts && !leaveOutErrors) return [ImportRefusals.HasErrors(counts.Errors)];
        if (Counts is not { Made: > 0 }) return [ImportRefusals.NothingToMake];
        LeavesOutErrors = leaveOutErrors;
        Begin(ImportState.Running, by, "import.run-ordered");
        return [];
    }

    public IReadOnlyList<Refusal> Undo(Because because, Caller by)
    {
        if (Only("undo", ImportState.Done, ImportState.Failed) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        UndoReason = because.Reason;
        Begin(ImportState.Undoing, by, "import.undo-ordered", because.Reason);
        return [];
    }

    /// <summary>Takes the step at hand in hand.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Attempt()
    {
        if (!IsOpen) return false;
        if (++Attempts > MostAttempts) Fail("It broke off several times. What it made can be undone.");
        else Did("import.begun");
        return IsOpen;
    }

    public void Advance(double progress)
    {
        Progress = progress;
        Did("import.progressed");
    }

    /// <summary>A run that found more against the file than its check did makes nothing: it was a check.</summary>
    public void GoBack() => State = ImportState.Checking;

    public void Finish(ImportCounts counts, IReadOnlyList<ImportProblem> problems, Guid? report)
    {
        var run = State is ImportState.Running;
        (State, Counts, Problems, ReportId, Progress) = (run ? ImportState.Done : ImportState.Checked, counts, problems, report, 1);
        Did(run ? "import.done" : "import.checked");
    }

    public void FinishUndo(IReadOnlyList<ImportKept> kept, int count)
    {
        (State, Kept, KeptCount, Progress) = (ImportState.Undone, kept, count, 1);
        Did("import.undone", UndoReason);
    }

    public void Fail(string why)
    {
        // What was not begun to be made can simply be checked again.
        State = State is ImportState.Checking ? ImportState.Analysed : ImportState.Failed;
        Failure = why;
        Did("import.failed");
    }

    private void Begin(ImportState state, Caller by, string action, string? reason = null)
    {
        (State, By, Attempts, Progress, Failure) = (state, ImportCaller.Of(by), 0, 0, null);
        Did(action, reason);
    }

    private Refusal? Only(string what, params IReadOnlyList<ImportState> from) => from.Contains(State) ? null : ImportRefusals.NotFrom(State, what);
}

/// <summary>A caller as an import keeps them for its work in the background.</summary>
internal sealed record ImportCaller(string Id, string Name, Guid? OnBehalfOf, IReadOnlyList<string> Permissions, IReadOnlyList<string> Roles, Guid? RoleAssignment)
{
    public static ImportCaller Of(Caller by) => new(by.Actor.Id, by.Actor.Name, by.Actor.OnBehalfOf, [.. by.Permissions.Order()], by.Roles, by.RoleAssignment);

    public Caller In(TenantId tenant) => new(tenant, new Actor(Id, Name, OnBehalfOf), Permissions.ToHashSet(), Roles, RoleAssignment);
}

internal static class ImportRefusals
{
    public static readonly Refusal NothingToMake = new("nothing-to-import", "No row of it makes a new record.", RefusalKind.State);

    public static readonly Refusal TooMany = new("too-many-imports", "Three imports of this organisation are at work already. Wait for one.", RefusalKind.State);

    public static Refusal HasErrors(int rows) => new(
        "import-has-errors", $"{rows} rows have errors. Mend the file and upload it again, or say that these rows are left out.", RefusalKind.Rule, Path: "leaveOutErrors");

    public static Refusal NotFrom(ImportState state, string what) =>
        new("import-state", $"You cannot {what} an import that is {Words.Spoken(state.ToString())}.", RefusalKind.State);
}
