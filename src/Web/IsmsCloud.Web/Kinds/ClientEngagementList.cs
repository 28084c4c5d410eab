using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>Engagements over all clients, which the service pages through and nothing more.</summary>
sealed class ClientEngagementList(IdentityClient identity) : RecordSource
{
    static readonly ApiProblem None = new(404, "not-found", "", null, null, null, []);

    public override async Task<ApiResult<ApiPage<RecordView>>> List(RegisterQuery query, CancellationToken ct) =>
        (await identity.ClientEngagements(ct, query.After)).AsViews();

    public override async Task<ApiResult<ApiPage<RecordView>>> GetMany(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var found = new List<RecordView>();
        var query = new RegisterQuery();
        do
        {
            var answer = await List(query, ct);
            if (!answer.Ok) return answer;
            found.AddRange(answer.Value.Items.Where(one => ids.Contains(one.Id)));
            query = query with { After = answer.Value.Next };
        }
        while (query.After is not null && found.Count < ids.Count);
        return new() { Value = new(found, null, found.Count) };
    }

    public override async Task<ApiResult<RecordView>> Get(Guid id, CancellationToken ct)
    {
        var found = await GetMany([id], ct);
        return found.Ok && found.Value.Items is [var one] ? new() { Value = one } : new() { Problem = found.Problem ?? None };
    }
}
