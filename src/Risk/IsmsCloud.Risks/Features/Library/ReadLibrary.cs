using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Library;

internal static class ReadLibrary
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var library = api.MapGroup("library").WithTags("library");
        library.MapGet("", Read).Needs(RiskPermissions.Read).Produces<RiskLibrary>()
            .WithSummary("Threats, vulnerabilities, risk sources, scenarios and typical risks to begin with; ?assetClass= narrows the first two.");
        library.MapPost("adoption", Adopt).Needs(RiskPermissions.Write).Produces<AdoptionDto>()
            .WithSummary("Make records of entries, with what they need; one that was adopted before stays as it is.");
    }

    private static IResult Read(string? assetClass) =>
        assetClass is null ? Results.Ok(Shelves.All)
        : Identification.EntryRegisters.ClassOf(assetClass) is { } known ? Results.Ok(Shelves.About(known))
        : Refused.By(Refusal.Invalid("assetClass", "unknown-value", $"Asset classes are: {string.Join(", ", Enum.GetValues<AssetClass>().Select(Words.Of))}."));

    private static async Task<IResult> Adopt(AdoptionRequest request, LibraryAdoption adoption, CancellationToken ct)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return Refused.By(refusals);
        var unknown = request.Keys.Select((key, i) => (key, i)).Where(k => !Shelves.Has(k.key))
            .Select(k => Refusal.Invalid($"keys[{k.i}]", "unknown-value", "The library has no such entry.")).ToList();
        return unknown.Count > 0 ? Refused.By(unknown) : Results.Ok(await adoption.Adopt(Shelves.WithNeeds(request.Keys), ct));
    }
}
