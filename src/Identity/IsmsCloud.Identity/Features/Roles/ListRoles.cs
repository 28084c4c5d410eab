using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Identity.Features.Roles;

internal static class ListRoles
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("roles", () => RoleNames.All.Select(Describe).ToList()).NeedsPerson().Produces<IReadOnlyList<RoleDto>>().WithTags("roles")
            .WithSummary("Which roles there are, and what each may do.");

    private static RoleDto Describe(string role) => new(role, RolePermissions.Of([role]), RoleNames.OfConsultants.Contains(role));
}
