using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Identity.Features.ApiClients;

internal static class ReviseApiClient
{
    public static void Map(IEndpointRouteBuilder clients)
    {
        clients.MapPatch("{id:guid}", Revise).Needs(IdentityPermissions.ClientsManage).Produces<ApiClientDto>()
            .WithSummary("Change name, permissions or end of an API client; they hold from its next token.");
        clients.MapPost("{id:guid}/revocation", Revoke).Needs(IdentityPermissions.ClientsManage).Produces<ApiClientDto>()
            .WithSummary("Revoke an API client for good; tokens that are out run out within 10 minutes.");
        clients.MapGet("permissions", () => RolePermissions.ForClients).Needs(IdentityPermissions.ClientsManage).Produces<IReadOnlyList<string>>()
            .WithSummary("What an API client can be given: nothing that people decide in person.");
    }

    private static Task<IResult> Revise(Guid id, MergePatch<ApiClientFields> patch, ApiClientChanges changes, TimeProvider time, CancellationToken ct) =>
        changes.Apply(id, client => client.Revise(patch.ApplyTo(client.Fields), time.GetUtcNow()), ct);

    private static Task<IResult> Revoke(Guid id, Because because, ApiClientChanges changes, CancellationToken ct) =>
        changes.Apply(id, client => client.Revoke(because), ct);
}

/// <summary>The way of a change to an API client: one revision, then the index that tokens read.</summary>
internal sealed class ApiClientChanges(Changing<ApiClient> change, ApiClientAnswers answers, TokenIndex index, TenantContext who)
{
    public Task<IResult> Apply(Guid id, Func<ApiClient, IReadOnlyList<Refusal>> operation, CancellationToken ct) => Apply(id, operation, answers.Of, ct);

    public Task<IResult> Apply<TDto>(
        Guid id, Func<ApiClient, IReadOnlyList<Refusal>> operation, Func<ApiClient, CancellationToken, Task<TDto>> toDto, CancellationToken ct) =>
        change.Apply(id, client => Task.FromResult(operation(client)), async client =>
        {
            await index.Put(who.Tenant.Value, client, ct);
            return await toDto(client, ct);
        }, ct);
}
