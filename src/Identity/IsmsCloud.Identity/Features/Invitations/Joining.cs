using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Features.Invitations;

/// <summary>An invitation as the page shows it to whoever has its link.</summary>
internal sealed record OpenInvitation(Guid Tenant, Guid Id, int Sending, string Email, IReadOnlyList<string> Roles, string Organisation, string InvitedBy)
{
    public bool IsFor(Account account) => Emails.Key(account.Email!) == Emails.Key(Email);
}

/// <summary>Invitations on the side of those who are invited. They are in no tenant yet; the link names it.</summary>
internal sealed class Joining(TenantScopes tenants, RecordLinks links, TimeProvider time)
{
    /// <summary>Null for a link that is made up, used up, withdrawn, replaced by a newer one, or too old.</summary>
    public async Task<OpenInvitation?> Open(string? link, CancellationToken ct) =>
        links.OpenInvitation(link) is { } named ? await tenants.Run(named.Tenant, Tenancy.Actor.System("invitation"), scope => Read(scope, named, ct), ct) : null;

    /// <summary>Makes them a member; once, however often it is called.</summary>
    /// <returns>What stands against it.</returns>
    public Task<Refusal?> Join(OpenInvitation invitation, Account account, CancellationToken ct) => tenants.Run(
        invitation.Tenant, account.AsActor(), scope => scope.GetRequiredService<Acceptance>().Accept(invitation, account, ct), ct);

    private async Task<OpenInvitation?> Read(IServiceProvider scope, RecordLink link, CancellationToken ct)
    {
        var invitation = await scope.GetRequiredService<RevisionStore<Invitation>>().Find(link.Record, ct);
        if (invitation is null || !invitation.IsOpen(link.Sending, time.GetUtcNow())) return null;
        var organisation = await scope.GetRequiredService<RevisionStore<Organisation>>().Find(link.Tenant, ct);
        return new OpenInvitation(
            link.Tenant, invitation.Id, link.Sending, invitation.Fields.Email, invitation.Fields.Roles, organisation?.Fields.Name ?? "", invitation.InvitedBy.Name);
    }
}
