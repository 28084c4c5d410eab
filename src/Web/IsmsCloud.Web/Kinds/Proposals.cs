using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

/// <summary>What a consultancy has asked clients for.</summary>
static class Proposals
{
    internal static readonly RecordKind Kind = new("proposal", "organisation/proposals", "", new Source(typeof(EngagementFields), a => new ProposalSource(a.Identity.Proposals)))
    {
        In = OrganisationKind.Consultancy,
        Beside = "client-engagement",
        Editable = false,
        Read = IdentityPermissions.EngagementsManage,
        Write = IdentityPermissions.EngagementsManage,
        Title = "contact",
        Columns =
        [
            new("contact", Cell.Title),
            new("state", Cell.Chip, Of: typeof(ProposalState)),
            new("people", Cell.Names),
            new("fields.roles", Cell.Words, Of: Roles.OfConsultants),
            new("fields.until", Cell.Date),
            new("expiresAt", Cell.Date, "expiresAt"),
            new("proposedBy", Cell.Person, Hidden: true),
            new("createdAt", Cell.Date, "createdAt", Hidden: true),
            new("ref", Cell.Text, "ref", Hidden: true),
        ],
        Filters = [new("state", typeof(ProposalState))],
        Facts = [new("people", Cell.Names), new("proposedBy", Cell.Person), new("expiresAt", Cell.Date)],
        Sections = [Engagements.Terms],
        New = [.. Of<ProposeEngagementRequest>(Text("contact")), .. Of<EngagementFields>(People("people")), .. Engagements.Terms.Fields],
        Moves = [new("withdraw", IdentityPermissions.EngagementsManage, Why, (a, r, i, ct) => a.Identity.Proposals.Withdraw(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true }],
    };
}
