using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Context.Features.Scope;

internal static class CurrentScope
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapGet("current", Handle).Needs(ContextPermissions.Read).Produces<ScopeVersionDto>().WithSummary("The version in force.");

    private static async Task<IResult> Handle(ScopeSuccession succession, ScopeAnswers answers, CancellationToken ct) =>
        await succession.Current(ct) is { } current ? Saved.Ok(current, await answers.Of(current, ct)) : Refused.By(Refused.NotFound);
}
