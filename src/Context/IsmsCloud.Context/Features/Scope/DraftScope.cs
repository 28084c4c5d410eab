using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Scope;

internal static class DraftScope
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapPost("", Handle).Needs(ContextPermissions.Write).Produces<ScopeVersionDto>(201).WithSummary("Begin a scope version; a draft may be incomplete.");

    private static Task<IResult> Handle(ScopeFields fields, Writing<ScopeVersion> writing, TenantContext who, ScopeAnswers answers, CancellationToken ct) =>
        writing.Create(ScopeVersion.Draft(fields, who.Actor.Person()), answers, ct);
}
