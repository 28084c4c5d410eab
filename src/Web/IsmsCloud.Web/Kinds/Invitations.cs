using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Invitations
{
    internal static readonly RecordKind Kind = new("invitation", "organisation/invitations", "", From(a => a.Identity.Invitations))
    {
        Beside = "member",
        Read = IdentityPermissions.MembersManage,
        Write = IdentityPermissions.MembersManage,
        Editable = false,
        Title = "fields.email",
        Columns =
        [
            new("fields.email", Cell.Title, "email"),
            new("state", Cell.Chip, Of: typeof(InvitationState)),
            new("fields.roles", Cell.Words, Of: Roles.All),
            new("sentAt", Cell.Date),
            new("expiresAt", Cell.Date, "expiresAt"),
            new("invitedBy", Cell.Person),
            new("ref", Cell.Text, "ref", Hidden: true),
        ],
        Filters = [new("state", typeof(InvitationState))],
        Facts = [new("invitedBy", Cell.Person), new("sentAt", Cell.Time), new("timesSent", Cell.Number), new("expiresAt", Cell.Date)],
        Sections = [Section<InvitationFields>("what", Text("email"), Choices("roles", Roles.All))],
        Moves =
        [
            new("resend", IdentityPermissions.MembersManage, [], (a, r, _, ct) => a.Identity.Invitations.Resend(r.Id, r.Version, ct).AsView()) { Main = true, Bulk = true },
            new("revoke", IdentityPermissions.MembersManage, Why, (a, r, i, ct) => a.Identity.Invitations.Revoke(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true, Bulk = true },
        ],
    };
}
