using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.Engagements;

internal static class RevokeEngagement
{
    public static void Map(IEndpointRouteBuilder engagements) =>
        engagements.MapPost("{id:guid}/revocation", Handle).Needs(IdentityPermissions.EngagementsManage).Produces<EngagementDto>()
            .WithSummary("End an engagement before its time; no token is issued under it any more, and those that are out run out within 10 minutes.");

    private static Task<IResult> Handle(Guid id, Because because, Revoking revoking, TenantContext who, TimeProvider time, CancellationToken ct) =>
        revoking.Revoke(id, because, who.Actor, engagement => EngagementRegister.Describe(engagement, time.GetUtcNow()), ct);
}

/// <summary>Ends an engagement, whichever side asks for it.</summary>
internal sealed class Revoking(Changing<Engagement> change, TokenIndex index, TenantContext client, TimeProvider time)
{
    public Task<IResult> Revoke<TDto>(Guid id, Because because, Actor by, Func<Engagement, TDto> toDto, CancellationToken ct) =>
        change.Apply(id, e => Task.FromResult(e.Revoke(because, by, time.GetUtcNow())), async engagement =>
        {
            await index.Put(client.Tenant.Value, engagement, ct);
            return toDto(engagement);
        }, ct);
}
