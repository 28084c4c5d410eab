using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Exchange;

internal static class ExportSoa
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapGet("{id:guid}/export", Export).Needs(ControlPermissions.Read)
            .WithSummary("A version as a file: ?format=xlsx, csv (with &excel=true its mark), docx, oscal-profile, oscal-component, or oscal for both with their catalogue in a ZIP.");

    private static async Task<IResult> Export(Guid id, string? format, bool? excel, SoaFiles files, CancellationToken ct) =>
        await files.Find(id, ct) is { } file ? SoaFormats.Of(file, format, excel == true) : Refused.By(Refused.NotFound);
}

/// <summary>Reads what a file of a version is made of.</summary>
internal sealed class SoaFiles(RevisionStore<SoaVersion> versions, SoaVersionAnswers answers, SoaReader reader, Profiles profiles)
{
    /// <summary>As signed, or for a draft as the entries stand; null where there is no such version.</summary>
    public async Task<SoaFile?> Find(Guid id, CancellationToken ct)
    {
        if (await versions.Find(id, ct) is not { } version) return null;
        var rows = version.IsDraft ? (await reader.Picture(version.Edition, ct)).Rows : version.Rows;
        var name = (await profiles.Recent(ct)).Name;
        return new SoaFile(
            await answers.Of(version, ct),
            new SoaRowsDto(id, version.Serial, version.State, version.Edition, version.ContentHash, rows),
            string.IsNullOrWhiteSpace(name) ? "The organisation" : name);
    }
}
