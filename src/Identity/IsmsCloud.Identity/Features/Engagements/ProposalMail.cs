using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Engagements;

/// <summary>The mail of a proposal: stored after it was saved, once, by whoever comes first.</summary>
internal sealed class ProposalMail(AccountMails mails, RecordLinks links, TenantContext who)
{
    public Task Store(EngagementProposal proposal, CancellationToken ct)
    {
        var link = links.Proposal(new(who.Tenant.Value, proposal.Id, 1), EngagementProposal.Lifetime);
        return mails.EngagementProposed(DerivedId.Of(proposal.Id, "mail"), proposal.Contact, proposal.Consultancy, proposal.Fields.Reason, link, ct);
    }
}
