using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Features.Invitations;

internal static class InvitationRegister
{
    public const string Path = "invitations";

    public static Register<Invitation, InvitationDto> Definition(TimeProvider time) =>
        new Register<Invitation, InvitationDto>(Path, IdentityPermissions.MembersManage, Moments.Described<Invitation, InvitationDto>(Describe))
            .Where("state", (text, _) => InState(text, time.GetUtcNow()))
            .Sort("email", i => i.EmailKey).Sort("expiresAt", i => i.ExpiresAt)
            .Search(i => i.Fields.Email)
            .Column("Ref", d => d.Ref).Column("E-mail", d => d.Fields.Email).Column("Roles", d => d.Fields.Roles).Column("State", d => d.State)
            .Column("Invited by", d => d.InvitedBy.Name).Column("Sent", d => d.SentAt).Column("Times sent", d => d.TimesSent).Column("Expires", d => d.ExpiresAt);

    public static InvitationDto Describe(Invitation i, DateTimeOffset now) => new(
        i.Id, i.Ref, i.Version, i.CreatedAt, i.UpdatedAt, i.StateAt(now), i.Fields, i.InvitedBy, i.SentAt, i.TimesSent, i.ExpiresAt, i.MembershipId, i.Can);

    private static Expression<Func<Invitation, bool>>? InState(string text, DateTimeOffset now) => text switch
    {
        "pending" => i => i.State == InvitationState.Pending && i.ExpiresAt > now,
        "expired" => i => i.State == InvitationState.Pending && i.ExpiresAt <= now,
        "accepted" => i => i.State == InvitationState.Accepted,
        "revoked" => i => i.State == InvitationState.Revoked,
        _ => null,
    };
}
