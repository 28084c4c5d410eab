using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>Who acts for this organisation. They come by a proposal that somebody here grants.</summary>
static class Engagements
{
    internal static readonly RecordKind Kind = new("engagement", "organisation/engagements", "", From(a => a.Identity.Engagements))
    {
        Order = 3,
        Creatable = false,
        Editable = false,
        Read = IdentityPermissions.OrganisationRead,
        Write = IdentityPermissions.EngagementsManage,
        Title = "consultancy",
        Columns =
        [
            new("consultancy", Cell.Title),
            new("state", Cell.Chip, Of: typeof(EngagementState)),
            new("people", Cell.Names),
            new("fields.roles", Cell.Words, Of: Roles.OfConsultants),
            new("fields.until", Cell.Date, "until"),
            new("grantedBy", Cell.Person),
            new("ref", Cell.Text, "ref", Hidden: true),
        ],
        Filters = [new("state", typeof(EngagementState))],
        Facts =
        [
            new("people", Cell.Names), new("grantedBy", Cell.Person), new("fields.until", Cell.Date), new("revokedAt", Cell.Time), new("revokedBy", Cell.Person), new("revokedReason", Cell.Text),
        ],
        Sections = [Terms],
        Moves = [new("revoke", IdentityPermissions.EngagementsManage, Why, (a, r, i, ct) => a.Identity.Engagements.Revoke(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };

    /// <summary>What both sides agree to; who the people are stands beside it, by name.</summary>
    internal static Section Terms => Section<EngagementFields>("terms", Long("reason"), Until("until"), Choices("roles", Roles.OfConsultants), YesNo("apiClients"));
}
