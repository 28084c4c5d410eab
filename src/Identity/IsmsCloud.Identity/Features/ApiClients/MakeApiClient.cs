using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.ApiClients;

internal static class MakeApiClient
{
    public static void Map(IEndpointRouteBuilder clients) =>
        clients.MapPost("", Handle).Needs(IdentityPermissions.ClientsManage).Produces<ApiClientWithSecretDto>(201)
            .WithSummary($"Make an API client; its secret is in this answer and nowhere else. At most {ApiClientRefusals.MaxClients} that are not revoked.");

    private static async Task<IResult> Handle(
        ApiClientFields fields, RevisionStore<ApiClient> store, ClientSecrets secrets, ApiClientAnswers answers, TokenIndex index, OrganisationLock one,
        TenantContext who, TimeProvider time, HttpResponse response, CancellationToken ct)
    {
        var made = ApiClient.Register(Guid.CreateVersion7(), $"client-{Guid.NewGuid():N}", fields, time.GetUtcNow());
        if (made.Value is not { } client) return Refused.By(made.Refusals);
        await using var alone = await one.Take(who.Tenant.Value, ct);
        if (await store.Count(c => !c.Revoked, ct) >= ApiClientRefusals.MaxClients) return Refused.By(ApiClientRefusals.TooMany);
        await store.Save(client, ct);
        await index.Put(who.Tenant.Value, client, ct);
        var secret = await secrets.Add(client.ClientId, TimeSpan.Zero, ct);
        response.Headers.CacheControl = "no-store";
        return Saved.Created(client, new ApiClientWithSecretDto(await answers.Of(client, ct), secret), $"/api/identity/api-clients/{client.Id}");
    }
}
