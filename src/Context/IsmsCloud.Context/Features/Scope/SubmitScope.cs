using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Features.Scope;

internal static class SubmitScope
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapPost("{id:guid}/submission", Handle).Needs(ContextPermissions.Write).Produces<ScopeVersionDto>()
            .WithSummary("Submit a complete draft to top management; the statement is generated where no file is set.");

    private static Task<IResult> Handle(
        Guid id, Writing<ScopeVersion> writing, ScopeDocuments documents, TenantContext who, ScopeAnswers answers, CancellationToken ct) =>
        writing.Change(id, async version => version.Submit(who.Actor.Person(), await documents.Generate(version, ct)), answers, ct);
}
