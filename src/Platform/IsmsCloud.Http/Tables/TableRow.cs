namespace IsmsCloud.Http;

/// <summary>One row of a file.</summary>
/// <param name="Line">Where it begins: the line of a text file, the row of a sheet, the place in a JSON list; from 1.</param>
/// <param name="Cells">Its texts; empty cells are empty texts. Dates are ISO 8601, numbers have a dot, booleans are <c>true</c> and <c>false</c>.</param>
/// <param name="Faults">Cells that have no value to take, by column.</param>
public sealed record TableRow(int Line, IReadOnlyList<string> Cells, IReadOnlyDictionary<int, string> Faults)
{
    /// <summary>The faults of a row that has none.</summary>
    public static readonly IReadOnlyDictionary<int, string> Faultless = new Dictionary<int, string>();

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace) && Faults.Count == 0;

    /// <summary>The text of a column; empty where the row is shorter.</summary>
    public string At(int column) => column < Cells.Count ? Cells[column] : "";

    /// <summary>How many cells say something.</summary>
    public int Filled => Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
}
