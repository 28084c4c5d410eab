using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Members;

internal static class ChangeRoles
{
    public static void Map(IEndpointRouteBuilder members) =>
        members.MapPatch("{id:guid}", Handle).Needs(IdentityPermissions.MembersManage).Produces<MemberDto>()
            .WithSummary("Give a member other roles; they hold from their next token. The last owner stays one.");

    private static Task<IResult> Handle(Guid id, MergePatch<MemberFields> patch, MemberChanges changes, TenantContext who, CancellationToken ct) =>
        changes.Apply(id, (member, last) => member.ChangeRoles(patch.ApplyTo(member.Fields), who.Actor, last), ct);
}
