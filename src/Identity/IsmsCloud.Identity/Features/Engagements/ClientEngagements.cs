using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Storage;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Features.Engagements;

/// <summary>A consultancy's engagements. The records lie with the clients; what the consultancy sees of them is in the index.</summary>
internal static class ClientEngagements
{
    private const int PageSize = 50;

    public static void Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("client-engagements").WithTags("client-engagements");
        group.MapGet("", List).Needs(IdentityPermissions.EngagementsManage).Produces<ApiPage<ClientEngagementDto>>()
            .WithSummary("This consultancy's engagements over all its clients, newest first; pages of 50 by ?after=.");
        group.MapPost("{id:guid}/revocation", Revoke).Needs(IdentityPermissions.EngagementsManage).Produces<ClientEngagementDto>()
            .WithSummary("End one of them from the consultancy's side.");
    }

    private static async Task<IResult> List(Guid? after, IdentityDb db, TenantContext who, TimeProvider time, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var rows = await Own(db, who).Where(r => after == null || r.Engagement.Id < after).OrderByDescending(r => r.Engagement.Id).Take(PageSize + 1).ToListAsync(ct);
        var page = rows.Take(PageSize).Select(r => Describe(r.Engagement, r.Client, now)).ToList();
        return Results.Ok(new ApiPage<ClientEngagementDto>(page, rows.Count > PageSize ? page[^1].Id.ToString() : null, null));
    }

    private static async Task<IResult> Revoke(Guid id, Because because, IdentityDb db, TenantScopes tenants, TenantContext who, TimeProvider time, CancellationToken ct)
    {
        if (await Own(db, who).SingleOrDefaultAsync(r => r.Engagement.Id == id, ct) is not { } row) return Refused.By(Refused.NotFound);
        var actor = who.Actor with { OnBehalfOf = id };
        return await tenants.Run(row.Engagement.ClientId, actor, scope => scope.GetRequiredService<Revoking>().Revoke(
            id, because, actor, e => Describe(e, row, time.GetUtcNow()), ct), ct);
    }

    private static IQueryable<Row> Own(IdentityDb db, TenantContext who) =>
        from engagement in db.Engagements.AsNoTracking()
        join client in db.Organisations on engagement.ClientId equals client.Id
        where engagement.ConsultancyId == who.Tenant.Value
        select new Row { Engagement = engagement, Client = client.Name };

    private static ClientEngagementDto Describe(IndexedEngagement e, string client, DateTimeOffset now)
    {
        var state = e.Revoked ? EngagementState.Revoked : e.Until <= now ? EngagementState.Ended : EngagementState.Active;
        var fields = new EngagementFields { Reason = e.Reason, Until = e.Until, People = e.People, Roles = e.Roles, ApiClients = e.ApiClients };
        return new(e.Id, e.Version, e.ClientId, client, state, fields, e.GrantedAt, e.RevokedReason, EngagementRegister.CanBe(state));
    }

    private static ClientEngagementDto Describe(Engagement e, Row row, DateTimeOffset now) => new(
        e.Id, e.Version, row.Engagement.ClientId, row.Client, e.StateAt(now), e.Fields, e.CreatedAt, e.RevokedReason, EngagementRegister.CanBe(e.StateAt(now)));

    private sealed class Row
    {
        public required IndexedEngagement Engagement { get; init; }
        public required string Client { get; init; }
    }
}
