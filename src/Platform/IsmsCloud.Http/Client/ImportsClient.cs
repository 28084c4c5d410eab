namespace IsmsCloud.Http.Client;

/// <summary>Imports of a service's registers. Each step answers at once and is carried out in the background: read it again until its state is no longer checking, running or undoing.</summary>
/// <param name="http">Its base address is the gateway's or the service's.</param>
/// <param name="root">Path of the imports, e.g. <c>api/context/imports</c>.</param>
public sealed class ImportsClient(HttpClient http, string root)
{
    /// <summary>One page.</summary>
    public Task<ApiResult<ApiPage<ImportDto>>> List(RegisterQuery query, CancellationToken ct) => http.Read<ApiPage<ImportDto>>($"{root}{query}", ct);

    /// <summary>One, with its progress.</summary>
    public Task<ApiResult<ImportDto>> Get(Guid id, CancellationToken ct) => http.Read<ImportDto>($"{root}/{id}", ct);

    /// <summary>Checks all rows under a mapping; nothing is saved.</summary>
    public Task<ApiResult<ImportDto>> DryRun(Guid id, int version, ImportMapping mapping, CancellationToken ct) =>
        http.Call<ImportDto>(HttpMethod.Post, $"{root}/{id}/dry-run", version, mapping, ct);

    /// <summary>Makes the records of a checked file.</summary>
    public Task<ApiResult<ImportDto>> Run(Guid id, int version, bool leaveOutErrors, CancellationToken ct) =>
        http.Call<ImportDto>(HttpMethod.Post, $"{root}/{id}/run", version, new ImportRunRequest { LeaveOutErrors = leaveOutErrors }, ct);

    /// <summary>Takes back what it made.</summary>
    public Task<ApiResult<ImportDto>> Undo(Guid id, int version, string reason, CancellationToken ct) =>
        http.Call<ImportDto>(HttpMethod.Post, $"{root}/{id}/undo", version, new Because { Reason = reason }, ct);

    /// <summary>Address of the problems as CSV.</summary>
    public string ProblemsPath(Guid id) => $"{root}/{id}/problems";
}
