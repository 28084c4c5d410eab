using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>The risk register (6.1.2 c to e, 6.1.3).</summary>
public sealed class RiskRegisterClient(HttpClient http, string root) : RecordClient<RiskDto, RiskFields>(http, root)
{
    /// <summary>It has an owner and says what is endangered.</summary>
    public Task<ApiResult<RiskDto>> Identify(Guid id, int version, CancellationToken ct) => Verb(id, "identification", version, null, ct);

    /// <summary>Rates it under the criteria in force.</summary>
    public Task<ApiResult<RiskDto>> Rate(Guid id, int version, RatingRequest rating, CancellationToken ct) => Verb(id, "ratings", version, rating, ct);

    /// <summary>Compares it with the acceptance criteria.</summary>
    public Task<ApiResult<RiskDto>> Evaluate(Guid id, int version, int? rank, CancellationToken ct) =>
        Verb(id, "evaluation", version, new EvaluationRequest { Rank = rank }, ct);

    /// <summary>The owner decides on its treatment.</summary>
    public Task<ApiResult<RiskDto>> Treat(Guid id, int version, TreatmentRequest decision, CancellationToken ct) => Verb(id, "treatment", version, decision, ct);

    /// <summary>The owner withdraws that decision.</summary>
    public Task<ApiResult<RiskDto>> WithdrawTreatment(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "treatment-withdrawal", version, new Because { Reason = reason }, ct);

    /// <summary>The plan is carried out and what remains is rated.</summary>
    public Task<ApiResult<RiskDto>> CompleteTreatment(Guid id, int version, CancellationToken ct) => Verb(id, "treatment-completion", version, null, ct);

    /// <summary>Too much remains.</summary>
    public Task<ApiResult<RiskDto>> TreatAgain(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "further-treatment", version, new Because { Reason = reason }, ct);

    /// <summary>The owner accepts it, or what remains of it.</summary>
    public Task<ApiResult<RiskDto>> Accept(Guid id, int version, AcceptanceRequest acceptance, CancellationToken ct) => Verb(id, "acceptance", version, acceptance, ct);

    /// <summary>The owner lets somebody accept in their place.</summary>
    public Task<ApiResult<RiskDto>> Delegate(Guid id, int version, DelegationRequest delegation, CancellationToken ct) => Verb(id, "delegation", version, delegation, ct);

    /// <summary>Has it rated anew.</summary>
    public Task<ApiResult<RiskDto>> Reassess(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "reassessment", version, new Because { Reason = reason }, ct);

    /// <summary>Records a review.</summary>
    public Task<ApiResult<RiskDto>> Review(Guid id, int version, ReviewRequest review, CancellationToken ct) => Verb(id, "reviews", version, review, ct);

    /// <summary>Proposes that it is closed.</summary>
    public Task<ApiResult<RiskDto>> ProposeClosure(Guid id, int version, ClosureRequest closure, CancellationToken ct) => Verb(id, "closure-proposal", version, closure, ct);

    /// <summary>The owner closes it.</summary>
    public Task<ApiResult<RiskDto>> Close(Guid id, int version, CancellationToken ct) => Verb(id, "closure", version, null, ct);
}
