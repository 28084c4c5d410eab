using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Revisions;

namespace IsmsCloud.Identity.Domain;

internal static class MemberRefusals
{
    public const int MaxMembers = 1000;

    public static readonly Refusal HasLeft = new("member-has-left", "They have left; invite them again to give them roles.", RefusalKind.State);

    public static readonly Refusal LastOwner = new(
        "last-owner", "Nobody else owns the organisation: make somebody else an owner first, or nobody could ever administer it.", RefusalKind.Rule);

    public static readonly Refusal TooMany = new(
        "too-many-members", $"An organisation has at most {MaxMembers} members. Remove those who have left.", RefusalKind.Rule);
}

internal static class RoleRefusals
{
    public static IReadOnlyList<Refusal> Of(MemberFields fields) => [.. FieldLimits.Check(fields), .. Unknown(fields.Roles, RoleNames.All, "roles")];

    public static IEnumerable<Refusal> Unknown(IReadOnlyList<string> roles, IReadOnlyList<string> allowed, string path) =>
        roles.Select((role, i) => (role, i)).Where(r => r.role is not null && !allowed.Contains(r.role))
            .Select(r => Refusal.Invalid($"{path}[{r.i}]", "unknown-role", $"A role here is one of: {string.Join(", ", allowed)}."));

    /// <summary>Most powerful first, however they were given.</summary>
    public static IReadOnlyList<string> InOrder(IReadOnlyList<string> roles) => [.. RoleNames.All.Where(roles.Contains)];
}
