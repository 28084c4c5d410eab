using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Exchange;

namespace IsmsCloud.Controls.Oscal;

/// <summary>The necessary controls of a version as an OSCAL profile.</summary>
internal static class SoaProfile
{
    public static byte[] Of(SoaFile file) => OscalJson.Write(new OscalProfileDocument(new OscalProfile
    {
        Uuid = OscalUuid.Of("soa-profile", file.Fingerprint),
        Metadata = SoaHead.Of(file),
        Imports = [.. Catalogues(file).Select(Import)],
        Merge = new OscalMerge(AsIs: true),
        BackMatter = new OscalBackMatter([.. Catalogues(file).Select(c => Resource(c.Key))]),
    }));

    public static string NameOf(SoaFile file) => $"{file.Name}-profile.json";

    /// <summary>A catalogue as the documents of a version cite it.</summary>
    public static OscalResource Resource(string framework) => CatalogueFile.Resource(framework, BuiltIn.Find(framework)?.Title ?? framework);

    // Annex A comes first, and is there even where no control of it is necessary.
    private static IEnumerable<IGrouping<string, SoaRow>> Catalogues(SoaFile file) =>
        file.Rows.Rows.GroupBy(row => row.Control.Framework).Where(rows => rows.Key == file.Framework || rows.Any(row => row.Necessary == true));

    private static OscalImport Import(IGrouping<string, SoaRow> rows)
    {
        var href = $"#{Resource(rows.Key).Uuid}";
        var necessary = rows.Where(row => row.Necessary == true).Select(row => Told.IdOf(row.Control)).ToList();
        // OSCAL has no empty list: none of a catalogue is all of it but all of it.
        return necessary.Count > 0
            ? new OscalImport(href, null, [new OscalSelect(necessary)], null)
            : new OscalImport(href, new OscalNothing(), null, [new OscalSelect([.. rows.Select(row => Told.IdOf(row.Control))])]);
    }
}
