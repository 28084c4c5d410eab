using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Settings
{
    internal static readonly RecordKind Kind = new("organisation", "organisation/settings", "", From(a => a.Identity.Organisations))
    {
        Order = 9,
        IsSingle = true,
        Creatable = false,
        ChangesAccess = true,
        Read = IdentityPermissions.OrganisationRead,
        Write = IdentityPermissions.OrganisationManage,
        Title = "fields.name",
        Columns = [],
        Facts = [new("kind", Cell.Text, Of: typeof(OrganisationKind)), new("smallOrganisation", Cell.Text, Of: new Choices("smallOrganisation", [])), new("id", Cell.Text)],
        Sections =
        [
            Section<OrganisationFields>("who", Text("name"), Sector, Headcount),
            Section<OrganisationFields>("standard", Edition, SmallOrganisation),
            Section<OrganisationFields>("time", TimeZoneOf),
        ],
    };

    internal static Field Sector => Choice("sector", new Choices("sector", Sectors.All));

    internal static Field Headcount => Number("headcount");

    internal static Field Edition => Options("edition", new Choices("edition", [.. Editions.All.Reverse()]));

    internal static Field SmallOrganisation => Options("smallOrganisation", new Choices("smallOrganisation", ["", "true", "false"]));

    internal static Field TimeZoneOf => TimeZone("timeZone");
}
