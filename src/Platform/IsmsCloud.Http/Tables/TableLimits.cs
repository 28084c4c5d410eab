using IsmsCloud.Revisions;

namespace IsmsCloud.Http;

/// <summary>What a file may have at most to be read as a table. Each limit has a refusal of its own, so that nobody has to guess.</summary>
public static class TableLimits
{
    /// <summary>Bytes of the file as it is sent.</summary>
    public const long FileBytes = 25L * 1024 * 1024;

    /// <summary>Rows below the header.</summary>
    public const int Rows = 100_000;

    /// <summary>Columns.</summary>
    public const int Columns = 200;

    /// <summary>Characters of one cell; a spreadsheet holds no more than 32 767.</summary>
    public const int CellLength = 100_000;

    /// <summary>Sheets of a workbook.</summary>
    public const int Sheets = 50;

    /// <summary>Bytes of a workbook once it is unpacked: of all its parts as it claims, and of each as counted while it is unpacked.</summary>
    public const long UnpackedBytes = 200L * 1024 * 1024;

    /// <summary>How many times larger than packed a part of a workbook may be; looked at from <see cref="RatioFrom"/> on.</summary>
    public const int Ratio = 200;

    /// <summary>Unpacked bytes below which the ratio says nothing.</summary>
    public const long RatioFrom = 5L * 1024 * 1024;

    /// <summary>The file has too many bytes.</summary>
    public static BadTableException TooLarge() =>
        Bad("file-too-large", $"A file to import has at most {FileBytes / 1024 / 1024} MB. Split it.");

    /// <summary>The table has too many rows.</summary>
    public static BadTableException TooManyRows() =>
        Bad("too-many-rows", $"A file to import has at most {Rows} rows. Split it.");

    internal static BadTableException TooManyColumns(int line) =>
        Bad("too-many-columns", $"Line {line} has more than {Columns} columns.");

    internal static BadTableException CellTooLong(int line) =>
        Bad("cell-too-long", $"Line {line} has a cell of more than {CellLength} characters. Is a quotation mark missing?");

    internal static BadTableException Bomb() =>
        Bad("workbook-unpacks-too-large", "Unpacked, the workbook is far larger than a table is; it was not read on.");

    /// <summary>The path of a refusal that is about the file as a whole.</summary>
    public const string Content = "content";

    /// <summary>Something else stands against the file.</summary>
    public static BadTableException Bad(string code, string message) => new(Refusal.Invalid(Content, code, message));
}

/// <summary>A file that cannot be read as a table.</summary>
/// <param name="refusals">Why, in words for whoever sent it; one at least.</param>
public sealed class BadTableException(IReadOnlyList<Refusal> refusals) : Exception(refusals[0].Message)
{
    /// <summary>One reason.</summary>
    public BadTableException(Refusal refusal)
        : this([refusal])
    {
    }

    /// <summary>Everything that stands against it; paths are places in the file, where it has such.</summary>
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    /// <summary>The first reason.</summary>
    public Refusal Refusal => Refusals[0];
}
