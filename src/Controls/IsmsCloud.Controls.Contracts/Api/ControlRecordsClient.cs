using System.Globalization;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>Control records (6.1.3, 8.1, 8.3). Filters: status, owner, theme, framework, code, effectiveness, evidence (none, current, expiring, expired), testOverdue, runOverdue, late (its day has passed and it is not in place).</summary>
public sealed class ControlRecordsClient(HttpClient http, string root) : RecordClient<ControlDto, ControlFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>It is to be in place on a day.</summary>
    public Task<ApiResult<ControlDto>> Plan(Guid id, int version, DateOnly? plannedFor, CancellationToken ct) =>
        Verb(id, "plan", version, new PlanControlRequest { PlannedFor = plannedFor }, ct);

    /// <summary>Begins to put it in place, or to mend it.</summary>
    public Task<ApiResult<ControlDto>> Start(Guid id, int version, CancellationToken ct) => Verb(id, "start", version, null, ct);

    /// <summary>It is in place.</summary>
    public Task<ApiResult<ControlDto>> Implement(Guid id, int version, DateOnly? on, CancellationToken ct) =>
        Verb(id, "implementation", version, new ImplementControlRequest { ImplementedOn = on }, ct);

    /// <summary>It is not in place after all.</summary>
    public Task<ApiResult<ControlDto>> Reopen(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "reopening", version, new Because { Reason = reason }, ct);

    /// <summary>Nobody works on it any more.</summary>
    public Task<ApiResult<ControlDto>> Stop(Guid id, int version, string reason, CancellationToken ct) => Verb(id, "stop", version, new Because { Reason = reason }, ct);

    /// <summary>Gives evidence.</summary>
    public Task<ApiResult<ControlDto>> AddEvidence(Guid id, int version, EvidenceItem evidence, CancellationToken ct) =>
        Verb(id, "evidence", version, new AddEvidenceRequest { Evidence = evidence }, ct);

    /// <summary>Evidence no longer counts.</summary>
    public Task<ApiResult<ControlDto>> WithdrawEvidence(Guid id, Guid evidenceId, int version, string reason, CancellationToken ct) =>
        Verb(id, $"evidence/{evidenceId}/withdrawal", version, new Because { Reason = reason }, ct);

    /// <summary>Records a test of its effect.</summary>
    public Task<ApiResult<ControlDto>> Test(Guid id, int version, ControlTestRequest test, CancellationToken ct) => Verb(id, "tests", version, test, ct);

    /// <summary>For which days there is evidence; the last twelve months where no window is named.</summary>
    public Task<ApiResult<CoverageDto>> Coverage(Guid id, DateOnly? from, DateOnly? to, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<CoverageDto>($"{_root}/{id}/coverage{new QueryText().Add("from", Text(from)).Add("to", Text(to)).Add(asOf)}", ct);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
