using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>Turns rows into the JSON of fields, with as many queries for a thousand rows as for one.</summary>
internal sealed partial class RowReading(ImportContext context, WordBook words)
{
    public async Task<IReadOnlyList<ReadRow>> Read(IReadOnlyList<TableRow> rows, CancellationToken ct)
    {
        var texts = rows.Select(row => context.Columns.Select(column => column.TextOf(row)).ToList()).ToList();
        await context.Look(texts.SelectMany(row => row.SelectMany((text, i) => Names(context.Columns[i].Shape, text))), ct);
        var people = await context.People(ct);
        return [.. rows.Select((row, i) => Read(row, texts[i], people))];
    }

    private ReadRow Read(TableRow row, List<string> texts, ILookup<string, Person> people)
    {
        var read = new ReadRow(row);
        for (var i = 0; i < texts.Count; i++)
        {
            var (column, text) = (context.Columns[i], texts[i]);
            if (column.Index is { } at && row.Faults.TryGetValue(at, out var fault)) read.Refuse(column, "cell-without-value", fault, "");
            else if (string.IsNullOrWhiteSpace(text)) continue;
            else if (column.Shape.Value is ImportValue.Person) ReadPerson(read, column, text, IdOf(texts, column), people);
            else if (column.Shape.Value is ImportValue.Reference or ImportValue.References) ReadReferences(read, column, text);
            else if (column.Shape.Value is not ImportValue.PersonId || !read.Has(column.Shape.Path)) Put(read, column, text);
        }

        return read;
    }

    private void Put(ReadRow read, MappedColumn column, string text)
    {
        if (column.Shape.Value is ImportValue.PersonId) return;
        if (column.Shape.Reads?.Invoke(text) is var (brought, warning))
        {
            if (warning is not null) read.Warn(column, warning.Code, warning.Message, text, warning.Rule);
            text = brought;
        }

        if (string.IsNullOrWhiteSpace(text)) return;

        var value = CellReading.Read(column.Shape, text, words);
        // What a plan only looks at beside the record does not stand against it.
        if (value.Fault is not null) read.Say(column, !column.Shape.IsExtra, value.Code!, value.Fault, text);
        else if (value.Json is not null) read.Set(column.Shape, value.Json);
    }

    private string IdOf(List<string> texts, MappedColumn person)
    {
        for (var i = 0; i < texts.Count; i++)
            if (context.Columns[i].Shape is { Value: ImportValue.PersonId } shape && shape.Path == $"{person.Shape.Path}.id") return texts[i].Trim();
        return "";
    }

    private static void ReadPerson(ReadRow read, MappedColumn column, string text, string id, ILookup<string, Person> people)
    {
        // Our own exports name the account beside the person.
        if (id.Length > 0)
        {
            read.Set(column.Shape, AsJson(new Person { Id = id, Name = text }));
            return;
        }

        var found = people[text.Trim().ToLowerInvariant()].ToList();
        if (found.Count == 1) read.Set(column.Shape, AsJson(found[0]));
        else if (column.Otherwise is { } other && people[other.Trim().ToLowerInvariant()].ToList() is [var stand])
        {
            read.Set(column.Shape, AsJson(stand));
            read.Warn(column, "person-replaced", $"No member is called so; it became {stand.Name}'s.", text);
        }
        else read.Say(column, column.Shape.Required, found.Count > 1 ? "person-ambiguous" : "person-unknown", found.Count > 1
            ? "Several members are called so: write the e-mail address."
            : $"No member is called so: invite them, or say who it is otherwise.{(column.Shape.Required ? "" : " Left empty.")}", text);
    }

    private void ReadReferences(ReadRow read, MappedColumn column, string text)
    {
        var many = column.Shape.Value is ImportValue.References;
        var ids = new List<Guid>();
        foreach (var name in Items(column.Shape, text))
        {
            var (found, ambiguous) = Resolve(column.Shape.RecordKind!, name);
            if (found is { } id) ids.Add(id);
            else read.Say(column, column.Shape.Required, ambiguous ? "reference-ambiguous" : "reference-unknown", ambiguous
                ? "Several records are called so: write the ref."
                : $"There is no {Words.Spoken(column.Shape.RecordKind!)} called so: import or create it first.{(column.Shape.Required ? "" : " Left empty.")}", name);
        }

        if (ids.Count == 0) return;
        read.Set(column.Shape, many ? new JsonArray([.. ids.Distinct().Select(id => (JsonNode)id.ToString())]) : JsonValue.Create(ids[0].ToString()));
    }

    private (Guid? Id, bool Ambiguous) Resolve(string kind, string name)
    {
        var (record, ambiguous) = context.Find(kind, name);
        if (record is not null) return (record.Id, false);
        // As our exports write it. The number is another one in another organisation, so the title has to agree.
        if (ByRef().Match(name) is { Success: true } both)
        {
            var (byRef, byTitle) = (context.Find(kind, both.Groups["ref"].Value).Record, context.Find(kind, both.Groups["title"].Value));
            if (byRef?.Title == both.Groups["title"].Value) return (byRef.Id, false);
            if (byTitle.Record is not null) return (byTitle.Record.Id, false);
            ambiguous |= byTitle.Ambiguous;
            if (context.Own.TryGetValue(both.Groups["ref"].Value, out var sibling)) return (sibling, false);
        }

        return context.Own.TryGetValue(name, out var own) ? (own, false) : (null, ambiguous);
    }

    private static IEnumerable<(string Kind, string Name)> Names(ImportShape shape, string text)
    {
        if (shape.RecordKind is null || string.IsNullOrWhiteSpace(text)) yield break;
        foreach (var name in Items(shape, text))
        {
            yield return (shape.RecordKind, name);
            if (ByRef().Match(name) is not { Success: true } both) continue;
            yield return (shape.RecordKind, both.Groups["ref"].Value);
            yield return (shape.RecordKind, both.Groups["title"].Value);
        }
    }

    private static IReadOnlyList<string> Items(ImportShape shape, string text) =>
        shape.Value is ImportValue.References ? [.. CellReading.Split(text, commas: false).Take(200)] : [text.Trim()];

    private static JsonNode AsJson(Person person) => JsonSerializer.SerializeToNode(person, Json.Options)!;

    [GeneratedRegex(@"^(?<ref>[A-Z]{3}-\d{4,}) (?<title>.+)\z", RegexOptions.Singleline)]
    private static partial Regex ByRef();
}
