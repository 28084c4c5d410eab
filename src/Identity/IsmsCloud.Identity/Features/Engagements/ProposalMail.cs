using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Identity.Storage;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Features.Engagements;

/// <summary>The mail of a proposal: stored after it was saved, once, by whoever comes first.</summary>
internal sealed class ProposalMail(IdentityDb db, AccountMails mails, RecordLinks links, TenantContext who)
{
    public async Task Store(EngagementProposal proposal, CancellationToken ct)
    {
        var mail = DerivedId.Of(proposal.Id, "mail");
        if (await db.Mails.AnyAsync(m => m.Id == mail, ct)) return;
        var link = links.Proposal(new(who.Tenant.Value, proposal.Id, 1), EngagementProposal.Lifetime);
        mails.EngagementProposed(mail, proposal.Contact, proposal.Consultancy, proposal.Fields.Reason, link);
        await db.SaveOnce(ct);
    }
}
