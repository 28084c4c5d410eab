using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class Members
{
    internal static readonly RecordKind Kind = new("member", "organisation/people", "", From(a => a.Identity.Members))
    {
        Order = 1,
        Read = IdentityPermissions.OrganisationRead,
        Write = IdentityPermissions.MembersManage,
        Edit = "editRoles",
        ChangesAccess = true,
        Title = "name",
        Views = ["roles"],
        Filters = [new("role", Roles.All)],
        Columns =
        [
            new("name", Cell.Title, "name"),
            new("email", Cell.Text),
            new("fields.roles", Cell.Words, Of: Roles.All),
            new("since", Cell.Date, "since"),
            new("ref", Cell.Text, "ref", Hidden: true),
        ],
        Facts = [new("email", Cell.Text), new("assignedBy", Cell.Person), new("since", Cell.Date), new("endedAt", Cell.Date)],
        Sections = [Section<MemberFields>("roles", Choices("roles", Roles.All))],
        Moves = [new("remove", IdentityPermissions.MembersManage, Why, (a, r, i, ct) => a.Identity.Members.Remove(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
