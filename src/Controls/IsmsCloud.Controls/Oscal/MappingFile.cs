using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;

namespace IsmsCloud.Controls.Oscal;

/// <summary>Which control of 2022 came from which of 2013, as an OSCAL mapping collection: one map for each pair.</summary>
internal static class MappingFile
{
    public static byte[] Of()
    {
        var pairs = BuiltIn.AnnexA2022.Controls.SelectMany(to => BuiltIn.Predecessors[to.Code].Select(from => (From: from, To: to.Code))).ToList();
        var resources = BuiltIn.All.Select(c => CatalogueFile.Resource(c.Key, c.Title)).ToList();
        return OscalJson.Write(new OscalMappingDocument(new OscalMappingCollection
        {
            Uuid = OscalUuid.Of("mapping-collection", ControlReference.AnnexA2013, ControlReference.AnnexA2022),
            Metadata = new OscalMetadata { Title = "Annex A of ISO/IEC 27001: from 2013 to 2022", LastModified = CatalogueFile.LaidDown, Version = "1", OscalVersion = OscalJson.Version },
            Provenance = new OscalProvenance("human", "functional", "complete", "Where each control of 2013 went in 2022, control by control."),
            Mappings = [Mapping(pairs, resources)],
            BackMatter = new OscalBackMatter(resources),
        }));
    }

    private static OscalMapping Mapping(IReadOnlyList<(string From, string To)> pairs, IReadOnlyList<OscalResource> resources) => new()
    {
        Uuid = OscalUuid.Of("mapping", ControlReference.AnnexA2013, ControlReference.AnnexA2022),
        SourceResource = new OscalMappedResource("catalog", $"#{resources[1].Uuid}"),
        TargetResource = new OscalMappedResource("catalog", $"#{resources[0].Uuid}"),
        Maps = [.. pairs.Select(pair => Map(pair.From, pair.To, pairs))],
        SourceGapSummary = Gaps("source", BuiltIn.AnnexA2013, pairs.Select(p => p.From)),
        TargetGapSummary = Gaps("target", BuiltIn.AnnexA2022, pairs.Select(p => p.To)),
    };

    private static OscalMap Map(string from, string to, IReadOnlyList<(string From, string To)> pairs) => new(
        OscalUuid.Of("map", from, to), Relationship(pairs.Count(p => p.From == from), pairs.Count(p => p.To == to)), [new OscalMapItem("control", from)], [new OscalMapItem("control", to)]);

    /// <summary>What the control of 2013 is to that of 2022, in OSCAL's words.</summary>
    /// <param name="targets">To how many controls it went.</param>
    /// <param name="sources">From how many the other one came.</param>
    public static string Relationship(int targets, int sources) => (targets, sources) switch
    {
        (1, 1) => "equivalent-to",
        (1, _) => "subset-of",
        (_, 1) => "superset-of",
        _ => "intersects-with",
    };

    private static OscalGapSummary? Gaps(string side, Catalogue catalogue, IEnumerable<string> mapped)
    {
        var unmapped = catalogue.Controls.Select(c => c.Code).Except(mapped).ToList();
        return unmapped.Count == 0 ? null : new OscalGapSummary(OscalUuid.Of("mapping-gap", side), [new OscalSelect(unmapped)]);
    }
}
