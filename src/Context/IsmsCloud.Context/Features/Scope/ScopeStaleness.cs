using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Scope;

internal static class ScopeStaleness
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapGet("{id:guid}/staleness", Handle).Needs(ContextPermissions.Read).Produces<StalenessDto>()
            .WithSummary("What changed since the version was approved.");

    private static async Task<IResult> Handle(Guid id, RevisionStore<ScopeVersion> versions, Staleness staleness, CancellationToken ct)
    {
        if (await versions.Find(id, ct) is not { } version) return Refused.By(Refused.NotFound);
        var because = (await staleness.Of([version.Approval], ct))[0];
        return Results.Ok(new StalenessDto(id, because.Count > 0, because));
    }
}
