using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Scope;

internal static class SetScopeDocument
{
    public static void Map(IEndpointRouteBuilder versions) =>
        versions.MapPut("{id:guid}/document", Handle).Needs(ContextPermissions.Write).Produces<ScopeVersionDto>()
            .WithSummary("Set the mandatory document of 4.3: an uploaded file, or the generated statement (R-4.3-2).");

    private static Task<IResult> Handle(
        Guid id,
        ScopeDocumentRequest request,
        Writing<ScopeVersion> writing,
        AttachmentStore files,
        ScopeDocuments documents,
        Profiles profiles,
        ScopeAnswers answers,
        CancellationToken ct) =>
        writing.Change(
            id,
            async version =>
            {
                if (request.AttachmentId is not { } file) return Set(version, await documents.Generate(version, ct));
                return await files.Find(file, ct) is { } found
                    ? version.SetDocument(new ScopeDocument(found.Id, found.Name, found.Sha256, version.ContentHash, profiles.Now), null)
                    : [CommonRefusals.NotFound("attachmentId")];
            },
            answers,
            ct);

    private static IReadOnlyList<Refusal> Set(ScopeVersion version, (ScopeDocument Document, string Text) generated) =>
        version.SetDocument(generated.Document, generated.Text);
}

/// <summary>Generates scope statements.</summary>
internal sealed class ScopeDocuments(Profiles profiles, RecordBook records)
{
    public async Task<(ScopeDocument Document, string Text)> Generate(ScopeVersion version, CancellationToken ct)
    {
        var interfaces = await records.Find(RecordKinds.Interface, version.Fields.Interfaces, ct);
        return ScopeStatement.Write(version, (await profiles.Get(ct)).Name, [.. interfaces.OrderBy(i => i.Ref, StringComparer.Ordinal).Select(r => r.Reference)], profiles.Now);
    }
}
