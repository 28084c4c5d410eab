using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Components.Registers;

/// <summary>A column's short name, as the address and the words have it.</summary>
public static class ColumnName
{
    public static string Of(Column column) => column.Path.Split('.') is [.., var last] && last is not ("by" or "at" or "on" or "reason" or "level" or "number") ? last : column.Path.Replace('.', '-');

    /// <summary>The columns that were chosen; without a choice those that aren't hidden by themselves.</summary>
    public static IReadOnlyList<Column> Shown(RecordKind kind, RegisterState state) =>
        [.. kind.Columns.Where(c => c.Cell == Cell.Title || (state.Columns.Count == 0 ? !c.Hidden : state.Columns.Contains(Of(c))))];
}
