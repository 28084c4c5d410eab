using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;

namespace IsmsCloud.Controls.Oscal;

/// <summary>Our own catalogues as OSCAL: what is written is read again to the same controls.</summary>
internal static class CatalogueFile
{
    // The day on which these files were laid down; it changes with them, since a file of the same content is the same file.
    public const string LaidDown = "2026-11-24T00:00:00Z";

    public static byte[] Of(Catalogue catalogue) => OscalJson.Write(new OscalCatalogDocument(new OscalCatalog
    {
        Uuid = UuidOf(catalogue.Key),
        Metadata = new OscalMetadata { Title = catalogue.Title, LastModified = LaidDown, Version = catalogue.Key.Split('-')[^1], OscalVersion = OscalJson.Version },
        Groups = [.. catalogue.Controls.GroupBy(c => c.Theme).Select((theme, i) => Group(theme, i))],
    }));

    public static string UuidOf(string key) => OscalUuid.Of("catalogue", key);

    /// <summary>The name of the file that such a catalogue is written to.</summary>
    public static string NameOf(string key) => $"{key}-catalog.json";

    /// <summary>How a document cites the catalogue: a resource of its back matter.</summary>
    public static OscalResource Resource(string key, string title) => new()
    {
        Uuid = OscalUuid.Of("catalogue-resource", key),
        Title = title.Line(),
        Props = [OscalProp.Own("framework", key.Line())],
        Rlinks = [new OscalResourceLink(Uri.EscapeDataString(NameOf(key)), "application/json")],
    };

    private static OscalGroup Group(IGrouping<string, CatalogueControl> theme, int i) => new()
    {
        Id = $"theme-{i + 1}",
        Title = theme.Key,
        Controls = [.. theme.Select(Control)],
    };

    private static OscalControl Control(CatalogueControl control) => new()
    {
        Id = control.Code,
        Title = control.Title,
        Props = [new OscalProp("label", control.Code), .. OwnProps.Of(control)],
        Parts = control.Intent is { } intent ? [new OscalPart { Id = $"{control.Code}_overview", Name = "overview", Prose = intent }] : null,
    };
}
