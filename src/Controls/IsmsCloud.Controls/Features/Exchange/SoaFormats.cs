using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Oscal;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Exchange;

/// <summary>A version in the format that was asked for; alike for all who read one.</summary>
internal static class SoaFormats
{
    private static readonly Refusal Unknown = Refusal.Invalid("format", "format-unknown", $"A version comes as one of: {string.Join(", ", SoaExports.Formats)}.");

    public static IResult Of(SoaFile file, string? format, bool forExcel) => format switch
    {
        "xlsx" => Files.Xlsx(Sheet.Xlsx(SoaSheet.Rows(file), SoaSheet.Header(file)), file.Name),
        "csv" => Files.Csv(SoaSheet.Rows(file).Csv(forExcel), file.Name),
        "docx" => Files.Docx(SoaDocument.Of(file), file.Name),
        "oscal" => Files.Zip(SoaBundle.Of(file), $"{file.Name}-oscal"),
        "oscal-profile" => Files.Json(SoaProfile.Of(file), SoaProfile.NameOf(file)),
        "oscal-component" => Files.Json(SoaComponent.Of(file), SoaComponent.NameOf(file)),
        _ => Refused.By(Unknown),
    };
}
