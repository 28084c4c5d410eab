using System.Text.Json.Nodes;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>Proposals: a new one is what is asked for, and whom to send it to.</summary>
sealed class ProposalSource(ProposalsClient client) : RegisterSource<ProposalDto, EngagementFields>(client)
{
    const string Inner = "engagement.";

    public override async Task<ApiResult<RecordView>> Create(JsonObject fields, CancellationToken ct)
    {
        var request = new ProposeEngagementRequest { Contact = fields.Text("contact"), Engagement = Typed(fields) };
        var answer = await client.Propose(request, ct).AsView();
        return answer.Ok ? answer : new() { Problem = answer.Problem with { Errors = [.. answer.Problem.Errors.Select(Flat)] } };
    }

    // Both are asked on one page: what is wrong with either stands at its field.
    static ApiError Flat(ApiError error) =>
        error.Path?.StartsWith(Inner, StringComparison.Ordinal) == true ? error with { Path = error.Path[Inner.Length..] } : error;
}
