namespace IsmsCloud.Controls.Oscal;

internal sealed record OscalMappingDocument(OscalMappingCollection MappingCollection);

internal sealed record OscalMappingCollection
{
    public required string Uuid { get; init; }

    public required OscalMetadata Metadata { get; init; }

    public required OscalProvenance Provenance { get; init; }

    public required IReadOnlyList<OscalMapping> Mappings { get; init; }

    public OscalBackMatter? BackMatter { get; init; }
}

internal sealed record OscalProvenance(string Method, string MatchingRationale, string Status, string MappingDescription);

internal sealed record OscalMapping
{
    public required string Uuid { get; init; }

    public required OscalMappedResource SourceResource { get; init; }

    public required OscalMappedResource TargetResource { get; init; }

    public required IReadOnlyList<OscalMap> Maps { get; init; }

    public OscalGapSummary? SourceGapSummary { get; init; }

    public OscalGapSummary? TargetGapSummary { get; init; }
}

internal sealed record OscalMappedResource(string Type, string Href);

internal sealed record OscalMap(string Uuid, string Relationship, IReadOnlyList<OscalMapItem> Sources, IReadOnlyList<OscalMapItem> Targets);

internal sealed record OscalMapItem(string Type, string IdRef);

internal sealed record OscalGapSummary(string Uuid, IReadOnlyList<OscalSelect> UnmappedControls);
