using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>Begins an import into a register (<c>POST {register}/imports</c>): the file was uploaded before.</summary>
public sealed record ImportRequest
{
    /// <summary>The uploaded file: CSV in any usual form, .xlsx, or JSON with a list of objects; see <see cref="TableLimits"/>.</summary>
    [Required]
    public Guid? AttachmentId { get; init; }
}

/// <summary>Which column of the file says what of a record. A suggestion comes with the new import.</summary>
public sealed record ImportMapping
{
    /// <summary>The sheet; empty for a file with one.</summary>
    [MaxLength(200)]
    public string Sheet { get; init; } = "";

    /// <summary>The line of the header; found by itself where it is left out.</summary>
    [Range(1, 1000)]
    public int? HeaderLine { get; init; }

    /// <summary>The column whose text tells rows apart, so that a row that comes again makes nothing twice; all of a row where it is left out.</summary>
    [MaxLength(220)]
    public string? KeyColumn { get; init; }

    /// <summary>Field by field; ≤ 200.</summary>
    [MaxLength(200)]
    public IReadOnlyList<ColumnMapping> Columns { get; init; } = [];
}

/// <summary>Where a field comes from.</summary>
public sealed record ColumnMapping
{
    /// <summary>The field's path, one of <see cref="ImportDto.Fields"/>.</summary>
    [Required, MaxLength(100)]
    public string Field { get; init; } = "";

    /// <summary>The column's header; null where all rows get <see cref="Otherwise"/>.</summary>
    [MaxLength(220)]
    public string? Column { get; init; }

    /// <summary>What stands in for an empty cell; for people also for a name that nobody has.</summary>
    [MaxLength(1000)]
    public string? Otherwise { get; init; }

    /// <summary>Words of the file and what they mean here; ≤ 200.</summary>
    [MaxLength(200)]
    public IReadOnlyList<WordMapping> Words { get; init; } = [];
}

/// <summary>A word of the file.</summary>
public sealed record WordMapping
{
    /// <summary>As the file has it; case and spaces don't matter.</summary>
    [Required, MaxLength(200)]
    public string From { get; init; } = "";

    /// <summary>What to read in its place.</summary>
    [Required, MaxLength(200)]
    public string To { get; init; } = "";
}

/// <summary>Carries out an import that was checked (<c>POST imports/{id}/run</c>).</summary>
public sealed record ImportRunRequest
{
    /// <summary>Whether rows with errors are left out; without it an import with errors is refused.</summary>
    public bool LeaveOutErrors { get; init; }
}

/// <summary>States of an import.</summary>
public enum ImportState
{
    /// <summary>The file was looked at.</summary>
    Analysed,

    /// <summary>All rows are being checked; nothing is saved.</summary>
    Checking,

    /// <summary>All rows were checked.</summary>
    Checked,

    /// <summary>Records are being made.</summary>
    Running,

    /// <summary>All is made.</summary>
    Done,

    /// <summary>What it made is being taken back.</summary>
    Undoing,

    /// <summary>What it made was taken back, but for what is named.</summary>
    Undone,

    /// <summary>It could not go on.</summary>
    Failed,
}

/// <summary>The file of an import.</summary>
/// <param name="Sha256">Of its bytes.</param>
public sealed record ImportFile(Guid AttachmentId, string Name, long Length, string Sha256);

/// <summary>A sheet as it was found.</summary>
/// <param name="HeaderLine">Where the column names stand.</param>
/// <param name="Rows">Rows below the header.</param>
/// <param name="Preview">Its first rows, long cells cut.</param>
public sealed record ImportSheet(string Name, int HeaderLine, IReadOnlyList<string> Headers, int Rows, IReadOnlyList<ImportPreviewRow> Preview);

/// <summary>A row of a preview.</summary>
public sealed record ImportPreviewRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A field that a column can fill.</summary>
/// <param name="Field">Its path, e.g. <c>value.confidentiality</c>.</param>
/// <param name="Label">The column title of our own export.</param>
/// <param name="Values">What it may say, where that is a choice.</param>
public sealed record ImportField(string Field, string Label, ImportValue Value, bool Required, IReadOnlyList<string> Values);

/// <summary>What a cell is read as.</summary>
public enum ImportValue
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A day.</summary>
    Date,

    /// <summary>One word of several.</summary>
    Word,

    /// <summary>Words, with semicolons between.</summary>
    Words,

    /// <summary>Texts, with semicolons between.</summary>
    Texts,

    /// <summary>A member: name, e-mail address or account id.</summary>
    Person,

    /// <summary>The account id of a person whose name stands in another column.</summary>
    PersonId,

    /// <summary>Another record: its ref, its title, or the key that it was imported by.</summary>
    Reference,

    /// <summary>Other records, with semicolons between.</summary>
    References,

    /// <summary>JSON, as our own export writes what no cell can hold.</summary>
    Json,
}

/// <summary>What came, or would come, of the rows.</summary>
/// <param name="Rows">All of them.</param>
/// <param name="Made">New records.</param>
/// <param name="Present">Rows whose record is there already; it is left as it is.</param>
/// <param name="Errors">Rows that cannot be taken.</param>
/// <param name="Warnings">Rows that are taken with something to look at.</param>
public sealed record ImportCounts(int Rows, int Made, int Present, int Errors, int Warnings);

/// <summary>How much a problem of a row weighs.</summary>
public enum ImportSeverity
{
    /// <summary>The row is taken.</summary>
    Warning,

    /// <summary>The row is not taken.</summary>
    Error,
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">Line of the file or row of the sheet.</param>
/// <param name="Column">The column's header; null where it is about the whole row.</param>
/// <param name="Field">The field's path.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Rule">The rule behind it, if any.</param>
/// <param name="Value">What stands there, cut to 200 characters.</param>
public sealed record ImportProblem(int Line, string? Column, string? Field, ImportSeverity Severity, string Code, string Message, string? Rule, string? Value);

/// <summary>A record that an undo left, and why.</summary>
public sealed record ImportKept(RecordRef Record, string Because);

/// <summary>Where an imported record comes from.</summary>
/// <param name="Key">What told its row apart.</param>
public sealed record ImportProvenance(Guid ImportId, string ImportRef, string File, string Sha256, int Line, string Key);

/// <summary>An import of a file into a register. <c>Can</c> names: check, run, undo.</summary>
/// <param name="Register">The register's path.</param>
/// <param name="Mapping">As suggested, or as it was last checked.</param>
/// <param name="Progress">0..1 while it checks, runs or is undone; else null.</param>
/// <param name="Problems">The first fifty; all of them are in <c>GET imports/{id}/problems</c>.</param>
/// <param name="Kept">What an undo left, the first hundred.</param>
/// <param name="Failure">Why it could not go on.</param>
public sealed record ImportDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    ImportState State,
    string Register,
    ImportFile File,
    IReadOnlyList<ImportSheet> Sheets,
    IReadOnlyList<ImportField> Fields,
    ImportMapping Mapping,
    ImportCounts? Counts,
    double? Progress,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<ImportKept> Kept,
    int KeptCount,
    string? Failure,
    Person By,
    IReadOnlyList<string> Can);
