using System.Globalization;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Features.Exchange;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Oscal;

/// <summary>
/// How the controls of a version are carried out, as an OSCAL component definition: one requirement for each row, whether it
/// is necessary or not, with its reasons, and links to what it cites. <see cref="SoaInOscal"/> reads the same decisions from it.
/// </summary>
internal static class SoaComponent
{
    public static byte[] Of(SoaFile file)
    {
        var cited = new SoaCited(file);
        var frameworks = file.Rows.Rows.GroupBy(row => row.Control.Framework).ToList();
        return OscalJson.Write(new OscalComponentDocument(new OscalComponentDefinition
        {
            Uuid = OscalUuid.Of("soa-component-definition", file.Fingerprint),
            Metadata = SoaHead.Of(file),
            Components =
            [
                new OscalComponent(
                    OscalUuid.Of("isms", file.Organisation), "process-procedure", $"Information security management of {file.Organisation.Line()}", "The controls of the information security management system, as its statement of applicability has them.",
                    frameworks.Select(rows => Implementation(file, rows, cited)).OrNone()),
            ],
            BackMatter = new OscalBackMatter(frameworks.Select(rows => SoaProfile.Resource(rows.Key)).Concat(cited.Resources).OrNone()),
        }));
    }

    public static string NameOf(SoaFile file) => $"{file.Name}-component-definition.json";

    private static OscalControlImplementation Implementation(SoaFile file, IGrouping<string, SoaRow> rows, SoaCited cited) => new()
    {
        Uuid = OscalUuid.Of("soa-implementation", file.Version.Id.ToString(), rows.Key),
        Source = $"#{SoaProfile.Resource(rows.Key).Uuid}",
        Description = $"{file.Title}: controls of {rows.Key.Line()}.",
        Props = [.. Told.As("framework", rows.Key)],
        ImplementedRequirements = [.. rows.Select(row => Requirement(file, row, cited))],
    };

    private static OscalRequirement Requirement(SoaFile file, SoaRow row, SoaCited cited) => new()
    {
        Uuid = OscalUuid.Of("soa-row", file.Version.Id.ToString(), row.Control.Framework, row.Control.Code),
        ControlId = Told.IdOf(row.Control),
        Description = row.ImplementationText ?? row.ExclusionJustification ?? row.ReasonText ?? (row.Necessary == true ? "It is necessary." : "Not decided."),
        Props = [.. Props(row)],
        Links = cited.Links(row).OrNone(),
    };

    private static IEnumerable<OscalProp> Props(SoaRow row)
    {
        if (Status(row) is { } status) yield return new OscalProp("implementation-status", status);
        yield return OscalProp.Own("applicable", SoaSheet.Decided(row));
        IEnumerable<OscalProp>[] told =
        [
            Told.As("code", row.Control.Code),
            Told.As("title", row.Control.Title),
            Told.As("theme", row.Theme),
            row.Reasons.Select(reason => OscalProp.Own("reason", Words.Of(reason))),
            Told.As("reason-text", row.ReasonText),
            Told.As("exclusion-justification", row.ExclusionJustification),
            Told.As("implementation", row.Implementation is { } state ? Words.Of(state) : null),
            Told.As("implementation-text", row.ImplementationText),
            Told.As("planned-for", row.PlannedFor?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ];
        foreach (var prop in told.SelectMany(props => props)) yield return prop;
    }

    private static string? Status(SoaRow row) => row switch
    {
        { Necessary: false } => "not-applicable",
        { Implementation: SoaImplementation.Yes } => "implemented",
        { Implementation: SoaImplementation.Partly } => "partial",
        { Necessary: true } => "planned",
        _ => null,
    };
}
