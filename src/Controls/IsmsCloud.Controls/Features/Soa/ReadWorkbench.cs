using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Soa;

internal static class ReadWorkbench
{
    public static void Map(IEndpointRouteBuilder soa) =>
        soa.MapGet("workbench", Handle).Needs(ControlPermissions.Read).Produces<SoaWorkbenchDto>()
            .WithSummary("An edition with all entries, its open draft, the version in force, and what the rules say: edition=edition2022 or edition2013.");

    private static async Task<IResult> Handle(string? edition, SoaReader reader, SoaVersions versions, SoaVersionAnswers answers, Profiles profiles, CancellationToken ct)
    {
        if (edition is null or "") edition = SoaEditions.Of(await profiles.Recent(ct)) is SoaEdition.Edition2013 ? "edition2013" : "edition2022";
        if (Find(edition) is not { } wanted) return Refused.By(Refusal.Invalid("edition", "edition-unknown", "'edition' is edition2022 or edition2013."));
        var picture = await reader.Picture(wanted, ct);
        var kept = await versions.Of(wanted, ct);
        var (open, current) = (kept.FirstOrDefault(version => version.IsOpen), kept.FirstOrDefault(version => version.State is VersionState.Current));
        var findings = open is { IsDraft: false } ? picture.FindingsOfCopy(open) : picture.Findings(open);
        var dtos = answers.Of([.. new[] { open, current }.OfType<SoaVersion>()], picture, kept, profiles.DayOf(await profiles.Recent(ct)));
        return Results.Ok(new SoaWorkbenchDto(
            wanted,
            SoaEntryAnswers.Brief(picture.Entries, picture.Standing, picture.Rows, open is { IsDraft: false } ? picture.Findings(null) : findings),
            open is null ? null : dtos[0],
            current is null ? null : dtos[^1],
            [.. findings.Select(finding => finding.Dto)]));
    }

    private static SoaEdition? Find(string word) => word switch { "edition2022" => SoaEdition.Edition2022, "edition2013" => SoaEdition.Edition2013, _ => null };
}
