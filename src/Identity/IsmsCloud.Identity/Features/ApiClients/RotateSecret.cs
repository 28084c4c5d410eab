using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;

namespace IsmsCloud.Identity.Features.ApiClients;

internal static class RotateSecret
{
    public static void Map(IEndpointRouteBuilder clients) =>
        clients.MapPost("{id:guid}/rotation", Handle).Needs(IdentityPermissions.ClientsManage).Produces<ApiClientWithSecretDto>()
            .WithSummary("Give an API client a new secret, which is in this answer and nowhere else; the old ones stay good for 0 to 720 hours, 24 unless told.");

    private static Task<IResult> Handle(
        Guid id, RotateRequest request, ApiClientChanges changes, ClientSecrets secrets, ApiClientAnswers answers, HttpResponse response, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        return changes.Apply(id, client => client.Rotate(request), async (client, token) =>
        {
            var secret = await secrets.Add(client.ClientId, TimeSpan.FromHours(request.OverlapHours), token);
            return new ApiClientWithSecretDto(await answers.Of(client, token), secret);
        }, ct);
    }
}
