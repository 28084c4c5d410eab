using System.Text.Json;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Records.Importing;

/// <summary>What a row says as the fields of its record, and what is said of it in return.</summary>
internal static class RowFields
{
    /// <summary>Null where it cannot be read; the row says why.</summary>
    public static TFields? Of<TFields>(ReadRow row, ImportContext context)
        where TFields : class
    {
        try
        {
            return row.Fields.Deserialize<TFields>(Json.Options);
        }
        catch (JsonException e)
        {
            var path = e.Path is { Length: > 2 } p ? p[2..] : null;
            row.Refuse(ColumnOf(context, path), "value-invalid", "This cannot be read as the value of this field.", null);
            return null;
        }
    }

    public static void Refuse(ReadRow row, Refusal refusal, ImportContext context)
    {
        var column = ColumnOf(context, refusal.Path);
        var label = column is null && refusal.Path is { } path ? $"{path}: " : "";
        // What cannot be read was named already; that the field is empty need not be said besides.
        if (row.Problems.Any(problem => problem.Severity is ImportSeverity.Error && problem.Field is not null && (problem.Field == column?.Shape.Path || problem.Field == refusal.Path))) return;
        row.Refuse(column, refusal.Code, label + refusal.Message, column?.TextOf(row.Row), refusal.Rule, refusal.Path);
    }

    /// <summary>Says something of a column, which refuses the row or not.</summary>
    public static void Say(ReadRow row, string? field, bool refuse, Refusal what, ImportContext context)
    {
        var column = ColumnOf(context, field);
        row.Say(column, refuse, what.Code, what.Message, column?.TextOf(row.Row), what.Rule);
    }

    // A refusal may be about a part of what the column says, or about a whole of which it is a part.
    private static MappedColumn? ColumnOf(ImportContext context, string? path) => path is null ? null
        : context.Columns.FirstOrDefault(c => c.Shape.Path == path)
            ?? context.Columns.FirstOrDefault(c => c.Shape.Value is not ImportValue.PersonId && (path.StartsWith($"{c.Shape.Path}.", StringComparison.Ordinal) || path.StartsWith($"{c.Shape.Path}[", StringComparison.Ordinal)));
}
