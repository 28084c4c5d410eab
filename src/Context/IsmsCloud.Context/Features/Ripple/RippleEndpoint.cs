using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Ripple;

internal static class RippleEndpoint
{
    public static void Map<T>(IEndpointRouteBuilder register)
        where T : Aggregate =>
        register.MapGet("{id:guid}/ripple", Handle<T>).Needs(ContextPermissions.Read).Produces<RippleDto>()
            .WithSummary("What depends on it, and what it depends on.");

    private static async Task<IResult> Handle<T>(Guid id, RevisionStore<T> store, Ripples ripples, CancellationToken ct)
        where T : Aggregate =>
        await store.Find(id, ct) is { } record ? Results.Ok(await ripples.Of(record, ct)) : Refused.By(Refused.NotFound);
}
