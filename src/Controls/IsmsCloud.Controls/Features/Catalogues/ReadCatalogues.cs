using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Revisions;
using Microsoft.Extensions.Primitives;

namespace IsmsCloud.Controls.Features.Catalogues;

internal static class ReadCatalogues
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> None = new Dictionary<string, IReadOnlyList<string>>();

    public static void Map(IEndpointRouteBuilder catalogues)
    {
        catalogues.MapGet("", (CatalogueReader reader, CancellationToken ct) => reader.All(ct))
            .Needs(ControlPermissions.Read).WithSummary("All catalogues: built-in ones, then those that were imported.");
        catalogues.MapGet("{key}", Read).Needs(ControlPermissions.Read).Produces<CatalogueControlsDto>()
            .WithSummary("One with its controls, by ?theme=, ?attribute=controlType:Preventive and ?q=.");
    }

    private static async Task<IResult> Read(string key, string? theme, string? q, HttpRequest http, CatalogueReader reader, CancellationToken ct)
    {
        var (wanted, refusal) = CatalogueAttributes.Read(http.Query["attribute"]);
        if (refusal is not null) return Refused.By(refusal);
        if (await reader.Find(key, ct) is not var (about, catalogue)) return Refused.By(Refused.NotFound);
        var controls = catalogue.Controls.Where(c => (string.IsNullOrEmpty(theme) || c.Theme == theme) && Says(c, q) && wanted.All(w => w(c.Attributes)));
        return Results.Ok(new CatalogueControlsDto(about, [.. controls], key == ControlReference.AnnexA2022 ? BuiltIn.Predecessors : None));
    }

    private static bool Says(CatalogueControl control, string? text) =>
        string.IsNullOrWhiteSpace(text) || new[] { control.Code, control.Title, control.Objective, control.Intent }.Any(t => t?.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase) == true);
}

/// <summary>Filters by the five attributes.</summary>
internal static class CatalogueAttributes
{
    private static readonly Dictionary<string, Func<ControlAttributes, IReadOnlyList<string>>> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["controlType"] = a => a.ControlType,
        ["securityProperties"] = a => a.SecurityProperties,
        ["cybersecurityConcepts"] = a => a.CybersecurityConcepts,
        ["operationalCapabilities"] = a => a.OperationalCapabilities,
        ["securityDomains"] = a => a.SecurityDomains,
    };

    /// <summary>Conditions that all have to hold: of several values of one attribute either.</summary>
    public static (IReadOnlyList<Func<ControlAttributes?, bool>> Wanted, Refusal? Refusal) Read(StringValues texts)
    {
        var pairs = texts.Select(text => text?.Split(':', 2) ?? []).ToList();
        if (pairs.FirstOrDefault(pair => pair.Length != 2 || !Names.ContainsKey(pair[0])) is not null)
            return ([], Refusal.Invalid("attribute", "filter-invalid", $"Write attributes as name:value; the names are {string.Join(", ", Names.Keys)}."));
        return ([.. pairs.GroupBy(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase).Select(Condition)], null);
    }

    private static Func<ControlAttributes?, bool> Condition(IGrouping<string, string> wanted)
    {
        var (values, of) = (wanted.ToHashSet(StringComparer.OrdinalIgnoreCase), Names[wanted.Key]);
        return attributes => attributes is not null && of(attributes).Any(values.Contains);
    }
}
