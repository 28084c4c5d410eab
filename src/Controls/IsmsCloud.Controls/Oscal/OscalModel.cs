namespace IsmsCloud.Controls.Oscal;

/// <summary>What is used of an OSCAL catalog; as OSCAL names it.</summary>
internal sealed record OscalCatalog
{
    public required string Uuid { get; init; }

    public required OscalMetadata Metadata { get; init; }

    public IReadOnlyList<OscalParam>? Params { get; init; }

    public IReadOnlyList<OscalControl>? Controls { get; init; }

    public IReadOnlyList<OscalGroup>? Groups { get; init; }
}

internal sealed record OscalCatalogDocument(OscalCatalog Catalog);

internal sealed record OscalMetadata
{
    public required string Title { get; init; }

    public required string LastModified { get; init; }

    public required string Version { get; init; }

    public required string OscalVersion { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public IReadOnlyList<OscalRole>? Roles { get; init; }

    public IReadOnlyList<OscalParty>? Parties { get; init; }

    public IReadOnlyList<OscalResponsibleParty>? ResponsibleParties { get; init; }

    public string? Remarks { get; init; }
}

internal sealed record OscalRole(string Id, string Title);

internal sealed record OscalParty(string Uuid, string Type, string? Name = null, IReadOnlyList<OscalProp>? Props = null);

internal sealed record OscalResponsibleParty(string RoleId, IReadOnlyList<string> PartyUuids);

internal sealed record OscalGroup
{
    public string? Id { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<OscalParam>? Params { get; init; }

    public IReadOnlyList<OscalGroup>? Groups { get; init; }

    public IReadOnlyList<OscalControl>? Controls { get; init; }
}

internal sealed record OscalControl
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public IReadOnlyList<OscalParam>? Params { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public IReadOnlyList<OscalPart>? Parts { get; init; }

    public IReadOnlyList<OscalControl>? Controls { get; init; }
}

internal sealed record OscalParam
{
    public string? Id { get; init; }

    public string? Label { get; init; }

    public IReadOnlyList<string>? Values { get; init; }

    public OscalSelection? Select { get; init; }
}

internal sealed record OscalSelection(string? HowMany, IReadOnlyList<string>? Choice);

internal sealed record OscalPart
{
    public string? Id { get; init; }

    public required string Name { get; init; }

    public IReadOnlyList<OscalProp>? Props { get; init; }

    public string? Prose { get; init; }

    public IReadOnlyList<OscalPart>? Parts { get; init; }
}

internal sealed record OscalProp(string Name, string Value, string? Ns = null, string? Class = null, string? Remarks = null)
{
    /// <summary>Names that are ours and not OSCAL's own.</summary>
    public const string Ours = "urn:ismscloud:oscal";

    public static OscalProp Own(string name, string value, string? remarks = null) => new(name, value, Ours, Remarks: remarks);
}

internal sealed record OscalLink(string Href, string? Rel = null, string? Text = null);
