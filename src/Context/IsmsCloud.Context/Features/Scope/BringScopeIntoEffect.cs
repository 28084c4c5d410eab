using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Scope;

internal static class BringScopeIntoEffect
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapPost("{id:guid}/effect", Handle).Needs(ContextPermissions.Write).Produces<ScopeVersionDto>()
            .WithSummary("Put in force a version that was approved ahead of its day.");

    private static async Task<IResult> Handle(
        Guid id, Writing<ScopeVersion> writing, Profiles profiles, ScopeSuccession succession, ScopeAnswers answers, CancellationToken ct)
    {
        var today = await profiles.Today(ct);
        IReadOnlyList<Refusal>? refusals = null;
        var result = await writing.Change(id, version => refusals = version.TakeEffect(today, profiles.Now), answers, ct);
        if (refusals is []) await succession.LeaveTheNewest(ct);
        return result;
    }
}
