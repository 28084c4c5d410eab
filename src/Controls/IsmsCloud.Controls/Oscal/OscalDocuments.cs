namespace IsmsCloud.Controls.Oscal;

internal sealed record OscalProfileDocument(OscalProfile Profile);

internal sealed record OscalProfile
{
    public required string Uuid { get; init; }

    public required OscalMetadata Metadata { get; init; }

    public required IReadOnlyList<OscalImport> Imports { get; init; }

    public OscalMerge? Merge { get; init; }

    public OscalBackMatter? BackMatter { get; init; }
}

internal sealed record OscalImport(string Href, OscalNothing? IncludeAll, IReadOnlyList<OscalSelect>? IncludeControls, IReadOnlyList<OscalSelect>? ExcludeControls);

internal sealed record OscalNothing;

internal sealed record OscalSelect(IReadOnlyList<string>? WithIds);

internal sealed record OscalMerge(bool? AsIs);

internal sealed record OscalComponentDocument(OscalComponentDefinition ComponentDefinition);

internal sealed record OscalComponentDefinition
{
    public required string Uuid { get; init; }

    public required OscalMetadata Metadata { get; init; }

    public IReadOnlyList<OscalComponent>? Components { get; init; }

    public OscalBackMatter? BackMatter { get; init; }
}

internal sealed record OscalComponent(string Uuid, string Type, string Title, string Description, IReadOnlyList<OscalControlImplementation>? ControlImplementations);

internal sealed record OscalControlImplementation
{
    public required string Uuid { get; init; }

    public required string Source { get; init; }

    public required string Description { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public required IReadOnlyList<OscalRequirement> ImplementedRequirements { get; init; }
}

internal sealed record OscalRequirement
{
    public required string Uuid { get; init; }

    public required string ControlId { get; init; }

    public required string Description { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public IReadOnlyList<OscalLink>? Links { get; init; }
}

internal sealed record OscalBackMatter(IReadOnlyList<OscalResource>? Resources);

internal sealed record OscalResource
{
    public required string Uuid { get; init; }

    public string? Title { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public IReadOnlyList<OscalResourceLink>? Rlinks { get; init; }
}

internal sealed record OscalResourceLink(string Href, string? MediaType = null);
