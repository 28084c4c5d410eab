using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records.Importing;

/// <summary>What stands against a mapping, before any row is looked at.</summary>
internal static class ImportChecks
{
    public static IReadOnlyList<Refusal> Of(ImportMapping mapping, ImportPlan plan, IReadOnlyList<ImportSheet> sheets)
    {
        if (FieldLimits.Check(mapping) is { Count: > 0 } refusals) return refusals;
        if (sheets.FirstOrDefault(sheet => sheet.Name == mapping.Sheet) is not { } chosen)
            return [Refusal.Invalid("sheet", "sheet-unknown", $"There is no such sheet. There are: {string.Join(", ", sheets.Select(sheet => sheet.Name))}.")];
        // With a header of one's own choice the columns are known once the file is read again.
        return [.. OfColumns(mapping, plan), .. mapping.HeaderLine is { } line && line != chosen.HeaderLine ? [] : OfHeaders(mapping, chosen.Headers)];
    }

    /// <summary>Columns that the header does not have.</summary>
    public static IEnumerable<Refusal> OfHeaders(ImportMapping mapping, IReadOnlyList<string> headers)
    {
        var known = headers.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (mapping.KeyColumn is { } key && !known.Contains(key)) yield return Unknown("keyColumn", key);
        foreach (var (column, i) in mapping.Columns.Select((column, i) => (column, i)))
            if (column.Column is { } header && !known.Contains(header)) yield return Unknown($"columns[{i}].column", header);
    }

    private static IEnumerable<Refusal> OfColumns(ImportMapping mapping, ImportPlan plan)
    {
        if (mapping.Columns.Count == 0) yield return Refusal.Invalid("columns", "required", "Say for one field at least which column it comes from.");
        var (fields, seen) = (plan.Shapes.Select(shape => shape.Path).ToHashSet(), new HashSet<string>());
        foreach (var (column, i) in mapping.Columns.Select((column, i) => (column, i)))
        {
            if (!fields.Contains(column.Field)) yield return Refusal.Invalid($"columns[{i}].field", "field-unknown", $"This register has no field \"{column.Field}\".");
            else if (!seen.Add(column.Field)) yield return Refusal.Invalid($"columns[{i}].field", "duplicate", $"The field \"{column.Field}\" comes twice.");
            if (column.Column is null && string.IsNullOrWhiteSpace(column.Otherwise)) yield return Refusal.Invalid($"columns[{i}].column", "required", "Name a column, or say what all rows get.");
        }
    }

    private static Refusal Unknown(string path, string header) => Refusal.Invalid(path, "column-unknown", $"The file has no column \"{header}\".");
}
