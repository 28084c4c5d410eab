using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Invitations;

internal static class InviteMember
{
    public static void Map(IEndpointRouteBuilder invitations) =>
        invitations.MapPost("", Handle).Needs(IdentityPermissions.MembersManage).Produces<InvitationDto>(201)
            .WithSummary($"Invite somebody by e-mail, for 14 days; the answer is the same whether or not they have an account. At most {InvitationRefusals.MaxPending} wait at a time, and an organisation has at most {MemberRefusals.MaxMembers} members.");

    private static async Task<IResult> Handle(
        InvitationFields fields, RevisionStore<Invitation> store, InvitationObjections objections, InvitationMail mail, OrganisationLock one,
        TenantContext who, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var made = Invitation.Invite(fields, who.Actor, now);
        if (made.Value is not { } invitation) return Refused.By(made.Refusals);
        await using (await one.Take(who.Tenant.Value, ct))
        {
            if (await objections.Of(invitation.EmailKey, null, ct) is { Count: > 0 } refusals) return Refused.By(refusals);
            await store.Save(invitation, ct);
        }
        await mail.Store(invitation, ct);
        return Saved.Created(invitation, InvitationRegister.Describe(invitation, now), $"/api/identity/invitations/{invitation.Id}");
    }
}
