using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Context.Contracts;

/// <summary>Scope versions (4.3).</summary>
public sealed class ScopeClient(HttpClient http, string root) : RecordClient<ScopeVersionDto, ScopeFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>The version in force; 404 where there is none.</summary>
    public Task<ApiResult<ScopeVersionDto>> Current(CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<ScopeVersionDto>($"{_root}/current{new QueryText().Add(asOf)}", ct);

    /// <summary>Sets the mandatory document: an uploaded file, or (null) the generated statement.</summary>
    public Task<ApiResult<ScopeVersionDto>> SetDocument(Guid id, int version, Guid? attachment, CancellationToken ct) =>
        Put(id, "document", version, new ScopeDocumentRequest { AttachmentId = attachment }, ct);

    /// <summary>Submits it to top management; generates the document where none is set.</summary>
    public Task<ApiResult<ScopeVersionDto>> Submit(Guid id, int version, CancellationToken ct) => Verb(id, "submission", version, null, ct);

    /// <summary>Returns it to its authors.</summary>
    public Task<ApiResult<ScopeVersionDto>> Return(Guid id, int version, string comment, CancellationToken ct) =>
        Verb(id, "return", version, new ReturnRequest { Comment = comment }, ct);

    /// <summary>Approves exactly the content of that hash.</summary>
    public Task<ApiResult<ScopeVersionDto>> Approve(Guid id, int version, ApproveScopeRequest approval, CancellationToken ct) =>
        Verb(id, "approval", version, approval, ct);

    /// <summary>Puts a version in force that was approved ahead of its day.</summary>
    public Task<ApiResult<ScopeVersionDto>> BringIntoEffect(Guid id, int version, CancellationToken ct) => Verb(id, "effect", version, null, ct);

    /// <summary>What changed since it was approved.</summary>
    public Task<ApiResult<StalenessDto>> Staleness(Guid id, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Part<StalenessDto>(id, "staleness", ct, asOf);

    /// <summary>The generated scope statement (Markdown).</summary>
    public Task<ApiResult<string>> Document(Guid id, CancellationToken ct) => Part<string>(id, "document", ct);
}
