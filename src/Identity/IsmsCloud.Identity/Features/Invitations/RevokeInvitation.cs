using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Invitations;

internal static class RevokeInvitation
{
    public static void Map(IEndpointRouteBuilder invitations) =>
        invitations.MapPost("{id:guid}/revocation", Handle).Needs(IdentityPermissions.MembersManage).Produces<InvitationDto>()
            .WithSummary("Withdraw an invitation; its link is dead.");

    private static async Task<IResult> Handle(
        Guid id, Because because, Changing<Invitation> change, OrganisationLock one, TenantContext who, TimeProvider time, CancellationToken ct)
    {
        await using var alone = await one.Take(who.Tenant.Value, ct);
        return await change.Apply(id, invitation => invitation.Revoke(because), invitation => InvitationRegister.Describe(invitation, time.GetUtcNow()), ct);
    }
}
