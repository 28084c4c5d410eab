using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Components.Organisation;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class ApiClients
{
    internal static readonly RecordKind Kind = new("api-client", "organisation/api-clients", "", new Source(typeof(ApiClientFields), a => new ApiClientSource(a.Identity.ApiClients)))
    {
        Order = 2,
        Read = IdentityPermissions.ClientsManage,
        Write = IdentityPermissions.ClientsManage,
        Title = "fields.name",
        Columns =
        [
            new("fields.name", Cell.Title, "name"),
            new("state", Cell.Chip, Of: typeof(ApiClientState)),
            new("clientId", Cell.Text),
            new("lastUsedAt", Cell.Time),
            new("fields.expiresAt", Cell.Date),
            new("ref", Cell.Text, "ref", Hidden: true),
            new("createdAt", Cell.Date, "createdAt", Hidden: true),
        ],
        Filters = [new("state", typeof(ApiClientState))],
        Facts = [new("clientId", Cell.Text), new("lastUsedAt", Cell.Time), new("fields.expiresAt", Cell.Date), new("revokedReason", Cell.Text)],
        Sections = [What],
        New = What.Fields,
        Reveals = ApiClientSource.Secret,
        More = typeof(ApiClientMore),
        Moves =
        [
            new("rotate", IdentityPermissions.ClientsManage, Of<RotateRequest>(Overlap), async (a, r, i, ct) =>
                ApiClientSource.WithSecret(await a.Identity.ApiClients.Rotate(r.Id, r.Version, i["overlapHours"].As<int>(), ct))),
            new("revoke", IdentityPermissions.ClientsManage, Why, (a, r, i, ct) => a.Identity.ApiClients.Revoke(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        ],
    };

    static Section What => Section<ApiClientFields>("what", Text("name"), Permissions, Until("expiresAt"));

    static Field Permissions => Choices("permissions", new Choices("permission", [])) with { Offered = (a, ct) => a.Identity.ApiClients.Permissions(ct) };

    static Field Overlap => Number("overlapHours") with { Begins = 24 };
}
