using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Scope;

internal static class ReturnScope
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapPost("{id:guid}/return", Handle).Needs(ContextPermissions.ApproveScope).Produces<ScopeVersionDto>()
            .WithSummary("Return a submitted version to its authors, with a comment.");

    private static Task<IResult> Handle(
        Guid id, ReturnRequest request, Writing<ScopeVersion> writing, TenantContext who, ScopeAnswers answers, CancellationToken ct) =>
        writing.Change(id, version => version.Return(request, who.Caller), answers, ct);
}
