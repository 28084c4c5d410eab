using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Mail;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Invitations;

/// <summary>What stands against an invitation beside its own fields.</summary>
internal sealed class InvitationObjections(RevisionStore<Invitation> invitations, RevisionStore<Membership> members, TimeProvider time)
{
    /// <param name="email">As it is compared.</param>
    /// <param name="but">The invitation itself, where it is sent again.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<IReadOnlyList<Refusal>> Of(string email, Guid? but, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (await members.Count(m => m.EmailKey == email, ct) > 0) return [InvitationRefusals.AlreadyMember];
        var open = await invitations.All(i => i.EmailKey == email && i.State == Contracts.Api.InvitationState.Pending && i.ExpiresAt > now, ct);
        if (open.Any(i => i.Id != but)) return [InvitationRefusals.AlreadyInvited];
        if (await members.Count(null, ct) >= MemberRefusals.MaxMembers) return [MemberRefusals.TooMany];
        var pending = await invitations.Count(i => i.State == Contracts.Api.InvitationState.Pending && i.ExpiresAt > now, ct);
        return but is null && pending >= InvitationRefusals.MaxPending ? [InvitationRefusals.TooManyPending] : [];
    }
}

/// <summary>The mail of an invitation: stored after it was saved, once for each sending, by whoever comes first.</summary>
internal sealed class InvitationMail(AccountMails mails, RecordLinks links, RevisionStore<Organisation> organisations, TenantContext who)
{
    public async Task Store(Invitation invitation, CancellationToken ct)
    {
        var organisation = await organisations.Find(who.Tenant.Value, ct);
        var mail = DerivedId.Of(invitation.Id, $"mail/{invitation.TimesSent}");
        var link = links.Invitation(new(who.Tenant.Value, invitation.Id, invitation.TimesSent), Invitation.Lifetime);
        await mails.Invited(mail, invitation.Fields.Email, organisation?.Fields.Name ?? "", invitation.InvitedBy.Name, link, ct);
    }
}
