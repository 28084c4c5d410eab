using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>A field that a column fills: how it is called, and what its cells are.</summary>
/// <param name="Path">JSON path within the record's fields; of a plan's own columns its name.</param>
/// <param name="Label">Column title of the export.</param>
/// <param name="Value">What its cells are read as.</param>
/// <param name="Required">Whether a record without it is refused.</param>
/// <param name="Type">The enumeration of words; else the type of the value.</param>
/// <param name="RecordKind">Kind of the records that a reference leads to.</param>
/// <param name="Headers">Other headers that mean it, the best first.</param>
/// <param name="IsExtra">Whether it is no field of the record but something that the plan reads.</param>
internal sealed record ImportShape(
    string Path, string Label, ImportValue Value, bool Required, Type Type, string? RecordKind, IReadOnlyList<string> Headers, bool IsExtra = false)
{
    /// <summary>The list, and the value that a yes puts into it.</summary>
    public (string Field, string Value)? FlagOf { get; init; }

    /// <summary>Brings texts into the form that the field has.</summary>
    public Func<string, (string Text, Revisions.Refusal? Warning)>? Reads { get; init; }

    public ImportField Described => new(
        Path, Label, Value, Required, Type.IsEnum ? [.. Enum.GetNames(Type).Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)] : Value is ImportValue.YesNo ? ["yes", "no"] : []);
}
