using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Identity.Features.Members;

internal static class RemoveMember
{
    public static void Map(IEndpointRouteBuilder members) =>
        members.MapPost("{id:guid}/removal", Handle).Needs(IdentityPermissions.MembersManage).Produces<MemberDto>()
            .WithSummary("End a membership; the person keeps their account. The last owner can't be removed.");

    private static Task<IResult> Handle(Guid id, Because because, MemberChanges changes, TimeProvider time, CancellationToken ct) =>
        changes.Apply(id, (member, last) => member.End(because, last, time.GetUtcNow()), ct);
}
