using IsmsCloud.Http;

namespace IsmsCloud.Records.Importing;

/// <summary>Headers that people and other tools write over the columns of such registers, in any of them.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string[]> Headers = new()
    {
        ["title"] = ["name", "label", "subject", "titel", "bezeichnung"],
        ["name"] = ["title", "label", "titel", "bezeichnung"],
        ["description"] = ["details", "detail", "beschreibung", "notes", "comment"],
        ["owner"] = ["responsible", "accountable", "assigned to", "assignee", "verantwortlich", "eigentümer", "besitzer"],
        ["owner.name"] = ["owner"],
        ["source"] = ["quelle", "origin"],
        ["code"] = ["id", "kürzel"],
        ["category"] = ["kategorie", "type"],
        ["affects"] = ["cia", "security objectives", "protection goals", "schutzziele"],
        ["classification"] = ["klassifizierung", "confidentiality class"],
        ["location"] = ["site", "standort"],
        ["dueOn"] = ["due", "due date", "deadline", "fällig", "target date"],
    };

    // Best first: a column that is called so tells rows apart.
    private static readonly string[] Keys = ["recordid", "uuid", "guid", "ref", "id", "key", "no", "nr", "number", "identifier", "reference"];

    public static IReadOnlyList<string> Of(string path) => Headers.GetValueOrDefault(path, []);

    /// <summary>The column that seems to tell rows apart; null where none does.</summary>
    public static string? KeyAmong(IReadOnlyList<string> headers) =>
        headers.Select(header => (header, rank: Array.IndexOf(Keys, ImportTexts.Normal(header)))).Where(found => found.rank >= 0).OrderBy(found => found.rank).Select(found => found.header).FirstOrDefault();

    /// <summary>A column for each field that one seems to be about: by the title of our export, the field's name, then other names.</summary>
    public static IReadOnlyList<ColumnMapping> Suggest(IReadOnlyList<ImportShape> shapes, IReadOnlyList<string> headers)
    {
        var free = headers.Select((header, i) => (header, normal: ImportTexts.Normal(header), i)).Where(h => h.normal.Length > 0).ToList();
        var matches = from shape in shapes
                      from name in shape.Headers.Prepend(shape.Label).Select((text, rank) => (normal: ImportTexts.Normal(text), rank)).DistinctBy(n => n.normal)
                      from header in free
                      let rank = header.normal == name.normal ? name.rank : Begins(header.normal, name.normal) ? name.rank + 50 : -1
                      where rank >= 0
                      orderby rank, header.i
                      select (shape.Path, header.header);
        var (fields, taken) = (new Dictionary<string, string>(), new HashSet<string>());
        foreach (var (path, header) in matches)
            if (!fields.ContainsKey(path) && taken.Add(header)) fields[path] = header;
        return [.. shapes.Where(shape => fields.ContainsKey(shape.Path)).Select(shape => new ColumnMapping { Field = shape.Path, Column = fields[shape.Path] })];
    }

    // "Likelihood (1-5)" is about likelihood.
    private static bool Begins(string header, string name) => name.Length >= 5 && header.StartsWith(name, StringComparison.Ordinal) && !header[name.Length..].Any(char.IsLetter);
}
