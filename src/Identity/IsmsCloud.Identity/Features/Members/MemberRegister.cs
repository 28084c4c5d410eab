using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Features.Members;

internal static class MemberRegister
{
    public const string Path = "members";

    public static Register<Membership, MemberDto> Definition =>
        new Register<Membership, MemberDto>(Path, IdentityPermissions.OrganisationRead, Describe)
            .Filter("account", m => m.AccountId)
            .Where("role", (role, _) => RoleNames.All.Contains(role) ? m => m.Roles.Contains(role) : null)
            .Sort("name", m => m.Name).Sort("since", m => m.Since)
            .Search(m => m.Name).Search(m => m.Email)
            .Column("Ref", d => d.Ref).Column("Name", d => d.Name).Column("E-mail", d => d.Email).Column("Roles", d => d.Roles)
            .Column("Since", d => d.Since).Column("Ended", d => d.EndedAt).Column("Roles given by", d => d.AssignedBy.Name);

    public static MemberDto Describe(Membership m) => new(
        m.Id, m.Ref, m.Version, m.CreatedAt, m.UpdatedAt, m.Retired, m.AccountId, m.Name, m.Email, m.Fields, m.Since, m.EndedAt, m.AssignedBy, m.Can);
}
