using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Context.Contracts;

/// <summary>Requirements (4.2).</summary>
public sealed class RequirementsClient(HttpClient http, string root) : RecordClient<RequirementDto, RequirementFields>(http, root)
{
    /// <summary>Marks it as understood.</summary>
    public Task<ApiResult<RequirementDto>> Analyse(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "analysis", version, new Because { Reason = reason }, ct);

    /// <summary>Decides what the ISMS does about it.</summary>
    public Task<ApiResult<RequirementDto>> Decide(Guid id, int version, AddressedByIsms decision, string? reason, CancellationToken ct) =>
        Verb(id, "decision", version, new DecisionRequest { AddressedByIsms = decision, Reason = reason }, ct);

    /// <summary>Top management approves a "no" to law, regulation or contract (R-4.2-3).</summary>
    public Task<ApiResult<RequirementDto>> ApproveDecision(Guid id, int version, string contentHash, string? statement, CancellationToken ct) =>
        Verb(id, "decision/approval", version, new ApproveDecisionRequest { ContentHash = contentHash, Statement = statement }, ct);

    /// <summary>It binds from now on.</summary>
    public Task<ApiResult<RequirementDto>> Activate(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "activation", version, new Because { Reason = reason }, ct);

    /// <summary>It no longer binds.</summary>
    public Task<ApiResult<RequirementDto>> End(Guid id, int version, string reason, Guid? supersededBy, CancellationToken ct) =>
        Verb(id, "ending", version, new EndRequirementRequest { Reason = reason, SupersededBy = supersededBy }, ct);

    /// <summary>Records a review.</summary>
    public Task<ApiResult<RequirementDto>> Review(Guid id, int version, ReviewRequest review, CancellationToken ct) =>
        Verb(id, "reviews", version, review, ct);
}
