namespace IsmsCloud.Http;

/// <summary>
/// A file of rows, whatever form it comes in: separated text, a workbook (.xlsx), or JSON whose lists of objects are its
/// sheets. Read row by row within <see cref="TableLimits"/>; what it is, its content says and not its name.
/// </summary>
public abstract class TableFile : IDisposable
{
    /// <summary>Names of its sheets; a text file has one without a name.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    /// <summary>The rows of a sheet from the top, empty ones left out.</summary>
    /// <exception cref="BadTableException">It cannot be read, or is over a limit.</exception>
    public IEnumerable<TableRow> Rows(string sheet)
    {
        var count = 0;
        foreach (var row in Read(sheet))
        {
            if (row.Cells.Count > TableLimits.Columns) throw TableLimits.TooManyColumns(row.Line);
            if (row.Cells.Any(cell => cell.Length > TableLimits.CellLength)) throw TableLimits.CellTooLong(row.Line);
            if (row.IsEmpty) continue;
            // Titles above the header don't count; a few rows more or less are no matter of memory.
            if (++count > TableLimits.Rows + TableHeader.Depth) throw TableLimits.TooManyRows();
            yield return row;
        }
    }

    /// <summary>Opens a file.</summary>
    /// <param name="content">Seekable; stays open, and must for as long as rows are read.</param>
    /// <exception cref="BadTableException">It is none that can be read as a table.</exception>
    public static TableFile Open(Stream content)
    {
        if (content.Length > TableLimits.FileBytes) throw TableLimits.TooLarge();
        var head = new byte[8];
        var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        content.Position = 0;
        if (length == 0) throw TableLimits.Bad("file-empty", "The file is empty.");
        if (head.AsSpan().StartsWith("PK\u0003\u0004"u8)) return new XlsxTable(content);
        if (head.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 }))
            throw TableLimits.Bad("workbook-old-or-locked", "This is a workbook of the old form (.xls), or one with a password. Save it as .xlsx without one.");
        var text = new TableText(content);
        return text.LooksLikeJson ? new JsonTable(text) : new CsvTable(text);
    }

    /// <summary>All rows of a sheet, in order.</summary>
    protected abstract IEnumerable<TableRow> Read(string sheet);

    /// <inheritdoc />
    public virtual void Dispose() => GC.SuppressFinalize(this);
}
