using System.Text.Json.Nodes;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Kinds;

/// <summary>API clients: a new one comes with its secret.</summary>
sealed class ApiClientSource(ApiClientsClient client) : RegisterSource<ApiClientDto, ApiClientFields>(client)
{
    internal const string Secret = "secret";

    public override async Task<ApiResult<RecordView>> Create(JsonObject fields, CancellationToken ct) => WithSecret(await client.Create(Typed(fields), ct));

    internal static ApiResult<RecordView> WithSecret(ApiResult<ApiClientWithSecretDto> answer)
    {
        if (!answer.Ok) return new() { Problem = answer.Problem };
        var view = RecordView.Of(answer.Value.Client);
        view.Json[Secret] = answer.Value.Secret;
        return new() { Value = view };
    }
}
