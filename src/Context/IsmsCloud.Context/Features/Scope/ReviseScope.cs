using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Scope;

internal static class ReviseScope
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapPatch("{id:guid}", Handle).Needs(ContextPermissions.Write).Produces<ScopeVersionDto>().WithSummary("Edit a draft.");

    private static Task<IResult> Handle(
        Guid id, MergePatch<ScopeFields> patch, Writing<ScopeVersion> writing, TenantContext who, ScopeAnswers answers, CancellationToken ct) =>
        writing.Patch(id, patch, version => version.Fields, (version, fields) => version.Revise(fields, who.Actor.Person()), answers, ct);
}
