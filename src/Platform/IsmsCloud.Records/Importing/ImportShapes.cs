using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>Finds the columns of a record's editable fields by their types: who adds a field can import and export it.</summary>
internal static class ImportShapes
{
    // Files don't travel in a table.
    private const string Attachment = "AttachmentId";

    /// <param name="fields">The record of editable fields.</param>
    /// <param name="named">What the plan says of some of them.</param>
    public static IReadOnlyList<ImportShape> Of(Type fields, IReadOnlyDictionary<string, NamedField> named) => [.. Of(fields, "", "", required: true, named)];

    private static IEnumerable<ImportShape> Of(Type type, string prefix, string spoken, bool required, IReadOnlyDictionary<string, NamedField> named)
    {
        foreach (var property in type.GetProperties().Where(p => p.GetMethod is { IsStatic: false } && p.CanWrite && p.Name != Attachment))
        {
            var path = prefix + JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var name = named.GetValueOrDefault(path) ?? new NamedField(null, null, []);
            var label = name.Label ?? Sentence($"{spoken}{Words.Spoken(property.Name)}");
            var inner = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            var must = required && property.IsDefined(typeof(RequiredAttribute));
            if (IsNested(inner))
                foreach (var shape in Of(inner, $"{path}.", $"{Words.Spoken(property.Name)} ", must, named)) yield return shape;
            else
                foreach (var shape in Shapes(path, label, inner, must, name)) yield return shape;
        }
    }

    private static IEnumerable<ImportShape> Shapes(string path, string label, Type type, bool required, NamedField name)
    {
        var item = ItemOf(type);
        var value = ValueOf(item ?? type, item is not null, name.RecordKind is not null);
        // What people read in a column of this title is not what is read back.
        if (value is ImportValue.Json) label = $"{label} (data)";
        IReadOnlyList<string> headers = value is ImportValue.Json ? [] : [path, .. name.Headers, .. Synonyms.Of(path)];
        yield return new ImportShape(path, label, value, required, item ?? type, name.RecordKind, headers);
        if (value is ImportValue.Person) yield return new ImportShape($"{path}.id", $"{label} id", ImportValue.PersonId, false, typeof(string), null, []);
    }

    private static ImportValue ValueOf(Type type, bool many, bool refers) => (many, type) switch
    {
        (false, _) when refers => ImportValue.Reference,
        (true, _) when refers => ImportValue.References,
        (false, _) when type == typeof(Person) => ImportValue.Person,
        (false, { IsEnum: true }) => ImportValue.Word,
        (true, { IsEnum: true }) => ImportValue.Words,
        (false, _) when type == typeof(bool) => ImportValue.YesNo,
        (false, _) when type == typeof(int) => ImportValue.Integer,
        (false, _) when type == typeof(decimal) || type == typeof(double) => ImportValue.Number,
        (false, _) when type == typeof(DateOnly) => ImportValue.Date,
        (false, _) when type == typeof(string) || type == typeof(Guid) => ImportValue.Text,
        (true, _) when type == typeof(string) => ImportValue.Texts,
        _ => ImportValue.Json,
    };

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    // A record of plain values lies flat beside the others; lists and links of all sorts do not.
    private static bool IsNested(Type type) =>
        type.IsClass && type != typeof(Person) && type != typeof(RecordLink) && type.Namespace?.StartsWith("IsmsCloud.", StringComparison.Ordinal) == true
        && type.GetProperties().Where(p => p.CanWrite).All(p => ValueOf(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType, false, false) is not ImportValue.Json);

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

/// <summary>What a plan says of a field.</summary>
/// <param name="Label">Column title of the export; by the field's name where it is null.</param>
/// <param name="RecordKind">Kind of the records that it leads to.</param>
/// <param name="Headers">Other headers that mean it.</param>
internal sealed record NamedField(string? Label, string? RecordKind, IReadOnlyList<string> Headers);
