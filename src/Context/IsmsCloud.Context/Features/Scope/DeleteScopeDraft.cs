using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Context.Features.Scope;

internal static class DeleteScopeDraft
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapDelete("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<ScopeVersionDto>()
            .WithSummary("Take a draft out of the register, with ?reason=; nothing that was approved.");

    private static Task<IResult> Handle(Guid id, string? reason, Writing<ScopeVersion> writing, ScopeAnswers answers, CancellationToken ct) =>
        writing.Change(id, version => version.Delete(reason), answers, ct);
}
