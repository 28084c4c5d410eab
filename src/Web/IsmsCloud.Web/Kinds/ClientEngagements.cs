using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>The engagements of a consultancy over all its clients: a list, since the records themselves lie with the clients.</summary>
static class ClientEngagements
{
    internal static readonly RecordKind Kind = new("client-engagement", "organisation/clients", "", new Source(typeof(EngagementFields), apis => new ClientEngagementList(apis.Identity)))
    {
        Order = 4,
        In = OrganisationKind.Consultancy,
        IsRegister = false,
        Creatable = false,
        Editable = false,
        ChangesAccess = true,
        Read = IdentityPermissions.EngagementsManage,
        Write = IdentityPermissions.EngagementsManage,
        Title = "client",
        Columns =
        [
            new("client", Cell.Title),
            new("state", Cell.Chip, Of: typeof(EngagementState)),
            new("fields.roles", Cell.Words, Of: Roles.OfConsultants),
            new("fields.until", Cell.Date),
            new("grantedAt", Cell.Date),
        ],
        Facts = [new("grantedAt", Cell.Date), new("fields.until", Cell.Date), new("revokedReason", Cell.Text)],
        Sections = [Engagements.Terms],
        Moves = [new("revoke", IdentityPermissions.EngagementsManage, Why, (a, r, i, ct) => a.Identity.EndClientEngagement(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
