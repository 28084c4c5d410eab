using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Scope;

internal static class ReadScopeDocument
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapGet("{id:guid}/document", Handle).Needs(ContextPermissions.Read).WithSummary("The generated scope statement as it was set (Markdown); of a draft without one, as it would read now.");

    private static async Task<IResult> Handle(Guid id, RevisionStore<ScopeVersion> versions, ScopeDocuments documents, CancellationToken ct) =>
        await versions.Find(id, ct) switch
        {
            null => Refused.By(Refused.NotFound),
            { DocumentText: { } text } => Results.Text(text, "text/markdown; charset=utf-8"),
            { Document: not null } => Refused.By(Refused.NotFound with { Message = "Its document is a file; read it from the attachments." }),
            var version => Results.Text((await documents.Generate(version, ct)).Text, "text/markdown; charset=utf-8"),
        };
}
