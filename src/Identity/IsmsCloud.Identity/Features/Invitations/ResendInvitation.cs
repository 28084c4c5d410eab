using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Invitations;

internal static class ResendInvitation
{
    public static void Map(IEndpointRouteBuilder invitations) =>
        invitations.MapPost("{id:guid}/resending", Handle).Needs(IdentityPermissions.MembersManage).Produces<InvitationDto>()
            .WithSummary($"Send an invitation again, for another 14 days; the link before is dead. At most {InvitationRefusals.MaxSendings} times in all.");

    private static async Task<IResult> Handle(
        Guid id, Changing<Invitation> change, InvitationObjections objections, InvitationMail mail, OrganisationLock one, TenantContext who, TimeProvider time, CancellationToken ct)
    {
        await using var alone = await one.Take(who.Tenant.Value, ct);
        return await change.Apply(
            id,
            async invitation => invitation.Resend(time.GetUtcNow()) is { Count: > 0 } no ? no : await objections.Of(invitation.EmailKey, id, ct),
            async invitation =>
            {
                await mail.Store(invitation, ct);
                return InvitationRegister.Describe(invitation, time.GetUtcNow());
            }, ct);
    }
}
