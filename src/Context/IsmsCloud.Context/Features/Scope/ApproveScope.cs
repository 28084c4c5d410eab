using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Scope;

internal static class ApproveScope
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapPost("{id:guid}/approval", Handle).Needs(ContextPermissions.ApproveScope).Produces<ScopeVersionDto>()
            .WithSummary("Approve, as top management, exactly the content whose hash is sent; freezes it and supersedes the version in force.");

    private static async Task<IResult> Handle(
        Guid id, ApproveScopeRequest request, Writing<ScopeVersion> writing, ScopeGroundsReader reader, Profiles profiles, TenantContext who,
        ScopeSuccession succession, ScopeAnswers answers, CancellationToken ct)
    {
        var profile = await profiles.Get(ct);
        var inForce = false;
        var result = await writing.Change(id, async version => Approved(version, version.Approve(request, who.Caller, await reader.Of(version, ct), profile, profiles.Now)), answers, ct);
        if (inForce) await succession.LeaveTheNewest(ct);
        return result;

        IReadOnlyList<Refusal> Approved(ScopeVersion version, IReadOnlyList<Refusal> refusals)
        {
            inForce = refusals.Count == 0 && version.State is ScopeState.Current;
            return refusals;
        }
    }
}

/// <summary>Reads what an approver has before their eyes, at this moment.</summary>
internal sealed class ScopeGroundsReader(RecordBook records, ScopeSuccession succession)
{
    public async Task<ScopeGrounds> Of(ScopeVersion version, CancellationToken ct)
    {
        var found = await records.Find(version.Edges.Select(edge => (edge.Kind, edge.Id)), ct);
        return new ScopeGrounds([.. found.Values.Where(r => !r.Retired).Select(r => r.Pinned)], await succession.Current(ct));
    }
}
