using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Soa;

internal static class ReadVersions
{
    public static void Map(IEndpointRouteBuilder versions)
    {
        versions.MapGet("{id:guid}/rows", Rows).Needs(ControlPermissions.Read).Produces<SoaRowsDto>().WithSummary("Its rows: as signed, or for a draft as the entries stand.");
        versions.MapGet("{id:guid}/difference", Difference).Needs(ControlPermissions.Read).Produces<SoaDifferenceDto>()
            .WithSummary("What differs from another version of the edition (?to=), or from the entries as they stand.");
    }

    private static async Task<IResult> Rows(Guid id, RevisionStore<SoaVersion> store, SoaReader reader, CancellationToken ct) =>
        await store.Find(id, ct) is { } version
            ? Results.Ok(new SoaRowsDto(id, version.Serial, version.State, version.Edition, version.ContentHash, await RowsOf(version, reader, ct)))
            : Refused.By(Refused.NotFound);

    private static async Task<IResult> Difference(Guid id, Guid? to, RevisionStore<SoaVersion> store, SoaReader reader, CancellationToken ct)
    {
        var found = await store.FindMany(to is { } other ? [id, other] : [id], ct);
        if (found.FirstOrDefault(version => version.Id == id) is not { } from) return Refused.By(Refused.NotFound);
        if (to is null) return Results.Ok(new SoaDifferenceDto(from.Serial, null, SoaDifferences.Between(await RowsOf(from, reader, ct), (await reader.Picture(from.Edition, ct)).Rows)));
        if (found.FirstOrDefault(version => version.Id == to) is not { } against) return Refused.By(Refused.NotFound with { Path = "to" });
        if (against.Edition != from.Edition) return Refused.By(SoaRefusals.EditionsMixed with { Path = "to", Message = "Versions of two editions cannot be compared row by row." });
        var (older, newer) = against.Serial < from.Serial ? (against, from) : (from, against);
        return Results.Ok(new SoaDifferenceDto(older.Serial, newer.Serial, SoaDifferences.Between(await RowsOf(older, reader, ct), await RowsOf(newer, reader, ct))));
    }

    private static async Task<IReadOnlyList<SoaRow>> RowsOf(SoaVersion version, SoaReader reader, CancellationToken ct) =>
        version.IsDraft ? (await reader.Picture(version.Edition, ct)).Rows : version.Rows;
}
