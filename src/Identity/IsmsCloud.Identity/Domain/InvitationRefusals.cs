using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Domain;

internal static class InvitationRefusals
{
    public const int MaxPending = 200;
    public const int MaxSendings = 10;

    public static readonly Refusal AlreadyMember = new(
        "already-member", "Somebody with this address is a member already; change their roles instead.", RefusalKind.State, Path: "email");

    public static readonly Refusal AlreadyInvited = new(
        "already-invited", "This address has an invitation that is still open; send that one again, or revoke it first.", RefusalKind.State, Path: "email");

    public static readonly Refusal TooManyPending = new(
        "too-many-invitations", $"At most {MaxPending} invitations wait at a time. Revoke those that nobody will answer.", RefusalKind.Rule);

    public static readonly Refusal SentTooOften = new(
        "invitation-sent-too-often", $"It was sent {MaxSendings} times. Ask them whether the address is right; revoke it and invite another one.", RefusalKind.Rule);

    public static Refusal NotFrom(InvitationState state) => new(
        "invitation-state", $"An invitation that was {state.ToString().ToLowerInvariant()} is over. Invite them again if need be.", RefusalKind.State);

    public static IReadOnlyList<Refusal> Of(InvitationFields fields) =>
        [.. FieldLimits.Check(fields), .. OfEmail(fields.Email, "email"), .. RoleRefusals.Unknown(fields.Roles, RoleNames.All, "roles")];

    public static IEnumerable<Refusal> OfEmail(string email, string path)
    {
        if (email is not "" && !Emails.IsOne(email)) yield return Refusal.Invalid(path, "email-invalid", "Enter an e-mail address, like name@example.com.");
    }
}
