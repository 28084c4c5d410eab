using System.Text.Json;

namespace IsmsCloud.Http.Client;

/// <summary>The calls that every register answers; services add their verbs in subclasses.</summary>
/// <typeparam name="TDto">The record as answered.</typeparam>
/// <typeparam name="TFields">Its editable fields.</typeparam>
/// <param name="http">Its base address is the gateway's or the service's.</param>
/// <param name="root">Path of the register, e.g. <c>api/context/issues</c>.</param>
public class RegisterClient<TDto, TFields>(HttpClient http, string root)
    where TFields : class
{
    /// <summary>The HttpClient that calls go through.</summary>
    protected HttpClient Http { get; } = http;

    /// <summary>The service that keeps it, as addresses name it: <c>context</c>.</summary>
    public string Service => root.Split('/')[1];

    /// <summary>The register's path within its service: <c>issues</c>.</summary>
    public string Path => root.Split('/')[2];

    /// <summary>Imports into registers of the same service.</summary>
    public ImportsClient Imports => new(Http, $"{root[..root.LastIndexOf('/')]}/imports");

    /// <summary>One page.</summary>
    public Task<ApiResult<ApiPage<TDto>>> List(RegisterQuery query, CancellationToken ct) => Http.Read<ApiPage<TDto>>($"{root}{query}", ct);

    /// <summary>Many by id, ≤ 200; ids that the tenant does not have are left out.</summary>
    public Task<ApiResult<ApiPage<TDto>>> GetMany(IEnumerable<Guid> ids, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<ApiPage<TDto>>(root + new QueryText().Add("ids", string.Join(',', ids)).Add(asOf), ct);

    /// <summary>One.</summary>
    public Task<ApiResult<TDto>> Get(Guid id, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<TDto>($"{root}/{id}{new QueryText().Add(asOf)}", ct);

    /// <summary>One, as its revision of that number left it.</summary>
    public Task<ApiResult<TDto>> GetVersion(Guid id, int version, CancellationToken ct) => Http.Read<TDto>($"{root}/{id}?version={version}", ct);

    /// <summary>Its revisions: who, when, why, field by field.</summary>
    public Task<ApiResult<IReadOnlyList<HistoryEntry>>> History(Guid id, CancellationToken ct) =>
        Http.Read<IReadOnlyList<HistoryEntry>>($"{root}/{id}/history", ct);

    /// <summary>The revisions of many, ≤ 200; ids that the tenant does not have are left out.</summary>
    public Task<ApiResult<IReadOnlyList<HistoryOf>>> Histories(IEnumerable<Guid> ids, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<IReadOnlyList<HistoryOf>>($"{root}/history{new QueryText().Add("ids", string.Join(',', ids)).Add(asOf)}", ct);

    /// <summary>A new one. With a key, a repeated call answers what the first one did.</summary>
    public Task<ApiResult<TDto>> Create(TFields fields, CancellationToken ct) => Http.Post<TDto>(root, fields, ct);

    /// <summary>Changes what differs between the two, over the version that the caller saw.</summary>
    public Task<ApiResult<TDto>> Patch(Guid id, int version, TFields before, TFields after, CancellationToken ct) =>
        Http.Call<TDto>(HttpMethod.Patch, $"{root}/{id}", version, MergeDifference.Between(before, after), ct);

    /// <summary>Takes it out of the register; its history stays.</summary>
    public Task<ApiResult<TDto>> Delete(Guid id, int version, string reason, CancellationToken ct) =>
        Http.Call<TDto>(HttpMethod.Delete, $"{root}/{id}{new QueryText().Add("reason", reason)}", version, null, ct);

    /// <summary>Address of the export, <c>csv</c> or <c>xlsx</c>, of all that the query matches.</summary>
    public string ExportPath(string format, RegisterQuery query) =>
        $"{root}/export{query}{(query.ToString().Length == 0 ? '?' : '&')}format={format}";

    /// <summary>Begins an import of an uploaded file; goes on with <see cref="ImportsClient"/>.</summary>
    public Task<ApiResult<ImportDto>> Import(Guid attachmentId, CancellationToken ct) =>
        Http.Post<ImportDto>($"{root}/imports", new ImportRequest { AttachmentId = attachmentId }, ct);

    /// <summary>The file and line that a record was imported from; 404 where somebody wrote it.</summary>
    public Task<ApiResult<ImportProvenance>> Provenance(Guid id, CancellationToken ct) => Part<ImportProvenance>(id, "provenance", ct);

    /// <summary>A verb on a record: <c>POST {root}/{id}/{verb}</c>.</summary>
    protected Task<ApiResult<TDto>> Verb(Guid id, string verb, int version, object? body, CancellationToken ct) =>
        Http.Call<TDto>(HttpMethod.Post, $"{root}/{id}/{verb}", version, body, ct);

    /// <summary>Replaces a part of a record: <c>PUT {root}/{id}/{part}</c>.</summary>
    protected Task<ApiResult<TDto>> Put(Guid id, string part, int version, object body, CancellationToken ct) =>
        Http.Call<TDto>(HttpMethod.Put, $"{root}/{id}/{part}", version, body, ct);

    /// <summary>A view of a record: <c>GET {root}/{id}/{part}</c>.</summary>
    protected Task<ApiResult<T>> Part<T>(Guid id, string part, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<T>($"{root}/{id}/{part}{new QueryText().Add(asOf)}", ct);
}

/// <summary>The revisions of one record among several.</summary>
public sealed record HistoryOf(Guid Id, IReadOnlyList<HistoryEntry> Revisions);

/// <summary>A revision as <c>/history</c> tells it.</summary>
/// <param name="Action">What happened, e.g. <c>issue.retired</c>.</param>
/// <param name="Changes">Field by field.</param>
public sealed record HistoryEntry(
    int Version, DateTimeOffset At, HistoryActor Actor, string Action, string? Reason, IReadOnlyList<HistoryChange> Changes, string Hash);

/// <summary>Who acted.</summary>
public sealed record HistoryActor(string Id, string Name, Guid? OnBehalfOf);

/// <summary>A field before and after.</summary>
public sealed record HistoryChange(string Path, JsonElement? Before, JsonElement? After);
