using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Invitations;

/// <summary>Turns an invitation into a membership, within the organisation.</summary>
internal sealed class Acceptance(
    RevisionStore<Invitation> invitations, RevisionStore<Membership> members, OrganisationLock one, TokenIndex index, TenantContext who, TimeProvider time)
{
    public async Task<Refusal?> Accept(OpenInvitation open, Account account, CancellationToken ct)
    {
        await using var alone = await one.Take(who.Tenant.Value, ct);
        var now = time.GetUtcNow();
        if (!open.IsFor(account) || await invitations.Find(open.Id, ct) is not { } invitation || !invitation.IsOpen(open.Sending, now))
            return InvitationRefusals.NotFrom(Contracts.Api.InvitationState.Revoked);
        var (membership, refusal) = await MembershipOf(invitation, account, now, ct);
        if (membership is null) return refusal;
        await index.Put(who.Tenant.Value, membership, ct);
        await Close(invitation, membership.Id, ct);
        return null;
    }

    /// <summary>What a membership that came by an invitation leaves to be done: the invitation is answered.</summary>
    public async Task Close(Membership membership, CancellationToken ct)
    {
        // Whoever accepts is about to do it; only where they died has it to be done for them.
        await using var alone = await one.Take(who.Tenant.Value, ct);
        if (membership.InvitationId is { } id && await invitations.Find(id, ct) is { } invitation) await Close(invitation, membership.Id, ct);
    }

    private Task Close(Invitation invitation, Guid membership, CancellationToken ct)
    {
        if (invitation.MembershipId is not null) return Task.CompletedTask;
        invitation.Accept(membership);
        return invitations.Save(invitation, ct);
    }

    // Somebody who is in already stays what they are: the invitation was for an address that they have taken over since.
    private async Task<(Membership? Membership, Refusal? Refusal)> MembershipOf(Invitation invitation, Account account, DateTimeOffset now, CancellationToken ct)
    {
        if ((await members.All(m => m.AccountId == account.Id, ct)).FirstOrDefault() is { } already) return (already, null);
        if (await members.Count(null, ct) >= MemberRefusals.MaxMembers) return (null, MemberRefusals.TooMany);
        var membership = Membership.Join(invitation.JoinsAs, account.AsJoiner(), invitation.Fields.Roles, invitation.InvitedBy, invitation.Id, now);
        await members.Save(membership, ct);
        return (membership, null);
    }
}
