using IsmsCloud.Controls.Features.Exchange;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Oscal;

/// <summary>What documents made of a version of the statement of applicability say of it: which version, whose, who approved it.</summary>
internal static class SoaHead
{
    public static OscalMetadata Of(SoaFile file)
    {
        var organisation = new OscalParty(OscalUuid.Of("organisation", file.Organisation), "organization", file.Organisation.Line());
        var approver = file.Version.Approval?.By;
        var makers = file.Version.PreparedBy;
        return new OscalMetadata
        {
            Title = $"{file.Title} ({file.Edition}): {file.Organisation.Line()}",
            LastModified = (file.Version.Approval?.At ?? file.Version.UpdatedAt).Text(),
            Version = file.Version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            OscalVersion = OscalJson.Version,
            Props = [OscalProp.Own("state", file.State), OscalProp.Own("framework", file.Framework), OscalProp.Own("record-id", file.Version.Id.ToString()), .. Told.As("content-hash", file.Rows.ContentHash is { Length: > 0 } hash ? hash : null)],
            Roles = [new OscalRole("organization", "Organization"), .. approver is null ? [] : new[] { new OscalRole("approver", "Approver") }, .. makers.Count == 0 ? [] : new[] { new OscalRole("preparer", "Preparer") }],
            Parties = [organisation, .. makers.Concat(approver is null ? [] : [approver]).DistinctBy(p => p.Id).Select(Party)],
            ResponsibleParties =
            [
                new OscalResponsibleParty("organization", [organisation.Uuid]),
                .. approver is null ? [] : new[] { new OscalResponsibleParty("approver", [UuidOf(approver)]) },
                .. makers.Count == 0 ? [] : new[] { new OscalResponsibleParty("preparer", [.. makers.Select(UuidOf).Distinct()]) },
            ],
            Remarks = file.Version.Fields.Summary,
        };
    }

    private static OscalParty Party(Person person) => new(UuidOf(person), "person", person.Name.Line());

    private static string UuidOf(Person person) => OscalUuid.Of("person", person.Id);
}
