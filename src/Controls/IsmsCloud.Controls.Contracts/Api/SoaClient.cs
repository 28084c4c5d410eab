using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>Entries of the statement of applicability (6.1.3 d). They exist for every control; nobody creates or deletes one.</summary>
public sealed class SoaEntriesClient(HttpClient http, string root) : RecordClient<SoaEntryDto, SoaEntryFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>All of an edition with the open draft, the version in force, and what the rules say.</summary>
    public Task<ApiResult<SoaWorkbenchDto>> Workbench(SoaEdition edition, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<SoaWorkbenchDto>($"{_root}/workbench{new QueryText().Add("edition", edition == SoaEdition.Edition2013 ? "edition2013" : "edition2022").Add(asOf)}", ct);

    /// <summary>Clears its flags, and leaves the decision as it is.</summary>
    public Task<ApiResult<SoaEntryDto>> ClearFlags(Guid id, int version, CancellationToken ct) => Verb(id, "cleared-flags", version, null, ct);

    /// <summary>Decides several at once: all of them or none.</summary>
    public Task<ApiResult<IReadOnlyList<SoaEntryDto>>> Decide(SoaBulkDecision decision, CancellationToken ct) =>
        Http.Post<IReadOnlyList<SoaEntryDto>>($"{_root}/decisions", decision, ct);

    /// <summary>Makes a draft of 2022 from the entries of 2013.</summary>
    public Task<ApiResult<MigrationDto>> Migrate(CancellationToken ct) => Http.Post<MigrationDto>($"{_root}/migration", new { }, ct);

    /// <summary>What of a migration is still open.</summary>
    public Task<ApiResult<MigrationDto>> Migration(CancellationToken ct) => Http.Read<MigrationDto>($"{_root}/migration", ct);
}

/// <summary>Versions of the statement of applicability.</summary>
public sealed class SoaVersionsClient(HttpClient http, string root) : RecordClient<SoaVersionDto, SoaVersionFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>What a version would begin with today.</summary>
    public Task<ApiResult<SoaVersionFields>> Beginning(CancellationToken ct) => Http.Read<SoaVersionFields>($"{_root}/beginning", ct);

    /// <summary>Its rows: as signed, or for a draft as the entries stand.</summary>
    public Task<ApiResult<SoaRowsDto>> Rows(Guid id, CancellationToken ct, DateTimeOffset? asOf = null) => Part<SoaRowsDto>(id, "rows", ct, asOf);

    /// <summary>What differs from another version, or from the entries of today where none is named.</summary>
    public Task<ApiResult<SoaDifferenceDto>> Difference(Guid id, Guid? to, CancellationToken ct) =>
        Http.Read<SoaDifferenceDto>($"{_root}/{id}/difference{(to is { } other ? $"?to={other}" : "")}", ct);

    /// <summary>Records that it was compared with Annex A.</summary>
    public Task<ApiResult<SoaVersionDto>> Compare(Guid id, int version, ComparisonRequest comparison, CancellationToken ct) => Verb(id, "comparison", version, comparison, ct);

    /// <summary>Copies the entries into it and hands it to top management.</summary>
    public Task<ApiResult<SoaVersionDto>> Submit(Guid id, int version, CancellationToken ct) => Verb(id, "submission", version, null, ct);

    /// <summary>Returns it to its makers.</summary>
    public Task<ApiResult<SoaVersionDto>> Return(Guid id, int version, string comment, CancellationToken ct) =>
        Verb(id, "return", version, new ReturnRequest { Comment = comment }, ct);

    /// <summary>Approves exactly the content of that hash.</summary>
    public Task<ApiResult<SoaVersionDto>> Approve(Guid id, int version, ApprovalRequest approval, CancellationToken ct) => Verb(id, "approval", version, approval, ct);

    /// <summary>Puts a version in force that was approved ahead of its day.</summary>
    public Task<ApiResult<SoaVersionDto>> BringIntoEffect(Guid id, int version, CancellationToken ct) => Verb(id, "effect", version, null, ct);
}
