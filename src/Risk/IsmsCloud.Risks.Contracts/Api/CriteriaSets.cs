using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>A version of the risk criteria (6.1.2 a). <c>Can</c> names: edit, submit, return, approve, bringIntoEffect, delete.</summary>
/// <param name="Number">1, 2, 3 …; the number of its ref.</param>
/// <param name="Authors">Everybody who wrote on it; none of them approves it, but in small organisations.</param>
/// <param name="ReturnedWith">The reviewer's comment where it was returned and not submitted again.</param>
public sealed record CriteriaSetDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    int Number,
    VersionState State,
    CriteriaFields Fields,
    IReadOnlyList<Person> Authors,
    Person? SubmittedBy,
    string? ReturnedWith,
    ApprovalDto? Approval,
    DateTimeOffset? CurrentSince,
    DateTimeOffset? SupersededAt,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);

/// <summary>Criteria that ship with the product, to begin a draft with.</summary>
/// <param name="Key">E.g. <c>5x5</c>.</param>
public sealed record CriteriaPreset(string Key, CriteriaFields Fields);

/// <summary>What a rating says, before its level is computed.</summary>
public sealed record RatingInputs
{
    /// <summary>Rank on the likelihood scale.</summary>
    public int? Likelihood { get; init; }

    /// <summary>Events a year, or a probability, from which the rank follows where the scale has bounds; instead of <see cref="Likelihood"/>.</summary>
    public decimal? LikelihoodQuantity { get; init; }

    /// <summary>Ranks by category, each category once.</summary>
    [MaxLength(7)]
    public IReadOnlyList<ConsequenceRating> Consequences { get; init; } = [];

    /// <summary>Rank on the threat scale (itv); -1 for not assessed.</summary>
    public int? Threat { get; init; }

    /// <summary>Rank on the vulnerability scale (itv); -1 for not assessed.</summary>
    public int? Vulnerability { get; init; }

    /// <summary>By how many ranks treatment lowers the vulnerability (itv); 0 or more, not more than the vulnerability.</summary>
    [Range(0, 20)]
    public int Reduction { get; init; }

    /// <summary>Impacts by what is affected (itv), each once.</summary>
    [MaxLength(3)]
    public IReadOnlyList<ImpactRating> Impacts { get; init; } = [];
}

/// <summary>A consequence in one category.</summary>
public sealed record ConsequenceRating
{
    /// <summary>A category of the criteria set.</summary>
    [Required]
    public ConsequenceCategory? Category { get; init; }

    /// <summary>Rank on its scale.</summary>
    public int? Rank { get; init; }

    /// <summary>The amount from which the rank follows where the scale has bounds; instead of <see cref="Rank"/>.</summary>
    public decimal? Amount { get; init; }
}

/// <summary>The impact on confidentiality, integrity or availability (itv).</summary>
public sealed record ImpactRating
{
    /// <summary>What is affected.</summary>
    [Required]
    public SecurityAspect? Aspect { get; init; }

    /// <summary>Rank on the scale of impacts; -1 for not assessed.</summary>
    [Required]
    public int? Rank { get; init; }
}

/// <summary>A level as a rating keeps it.</summary>
/// <param name="Id">Its id within the criteria set.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Rank">1 for the lowest level.</param>
/// <param name="Colour"><c>#rrggbb</c>.</param>
public sealed record RiskLevel(string Id, string Name, int Rank, string Colour);

/// <summary>Where a rating stands in a heat map.</summary>
/// <param name="Likelihood">Rank; for itv threat times vulnerability.</param>
/// <param name="Consequence">Rank after aggregation; for itv the impact that makes the score.</param>
public sealed record HeatMapCell(decimal Likelihood, decimal Consequence);

/// <summary>What inputs come to under a criteria set (<c>POST criteria/{id}/calculation</c>).</summary>
public sealed record CalculationRequest
{
    /// <summary>The inputs.</summary>
    [Required]
    public RatingInputs? Inputs { get; init; }

    /// <summary>What is affected; for itv alone.</summary>
    [MaxLength(3)]
    public IReadOnlyList<SecurityAspect> Affects { get; init; } = [];
}

/// <summary>Score and level. The same inputs under the same version give the same (R-6.1.2-4).</summary>
/// <param name="Score">Null where something is not assessed; then there is no level either.</param>
/// <param name="Level">Its level.</param>
/// <param name="Cell">Where it stands in a heat map; null for quantitative criteria.</param>
/// <param name="Acceptable">Whether the level is acceptable as it is.</param>
/// <param name="YearlyLoss">Mid-point of likelihood times mid-point of the worst amount, where the scales have bounds; an order of magnitude.</param>
public sealed record CalculationDto(decimal? Score, RiskLevel? Level, HeatMapCell? Cell, bool? Acceptable, decimal? YearlyLoss);

/// <summary>Criteria sets (6.1.2 a).</summary>
public sealed class CriteriaClient(HttpClient http, string root) : RecordClient<CriteriaSetDto, CriteriaFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>The version in force; 404 where there is none.</summary>
    public Task<ApiResult<CriteriaSetDto>> Current(CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<CriteriaSetDto>($"{_root}/current{new QueryText().Add(asOf)}", ct);

    /// <summary>Criteria to begin a draft with.</summary>
    public Task<ApiResult<IReadOnlyList<CriteriaPreset>>> Presets(CancellationToken ct) => Http.Read<IReadOnlyList<CriteriaPreset>>($"{_root}/presets", ct);

    /// <summary>Submits it to top management.</summary>
    public Task<ApiResult<CriteriaSetDto>> Submit(Guid id, int version, CancellationToken ct) => Verb(id, "submission", version, null, ct);

    /// <summary>Returns it to its authors.</summary>
    public Task<ApiResult<CriteriaSetDto>> Return(Guid id, int version, string comment, CancellationToken ct) =>
        Verb(id, "return", version, new ReturnRequest { Comment = comment }, ct);

    /// <summary>Approves exactly the content of that hash.</summary>
    public Task<ApiResult<CriteriaSetDto>> Approve(Guid id, int version, ApprovalRequest approval, CancellationToken ct) =>
        Verb(id, "approval", version, approval, ct);

    /// <summary>Puts a version in force that was approved ahead of its day.</summary>
    public Task<ApiResult<CriteriaSetDto>> BringIntoEffect(Guid id, int version, CancellationToken ct) => Verb(id, "effect", version, null, ct);

    /// <summary>What inputs come to, without keeping them.</summary>
    public Task<ApiResult<CalculationDto>> Calculate(Guid id, CalculationRequest request, CancellationToken ct) =>
        Http.Post<CalculationDto>($"{_root}/{id}/calculation", request, ct);
}
