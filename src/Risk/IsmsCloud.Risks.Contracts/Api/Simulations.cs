using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>What to simulate (5.5): the same seed, risks and engine give the same figures, to the last bit.</summary>
public sealed record SimulationFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>Which risks; all live ones that are estimated in numbers where it is empty. ≤ 5000.</summary>
    [MaxLength(5000)]
    public IReadOnlyList<Guid> Risks { get; init; } = [];

    /// <summary>Whose estimates count.</summary>
    public RatingKind Rating { get; init; } = RatingKind.Current;

    /// <summary>Other estimates of the same risks to set beside them, such as those before treatment; a risk without them counts as it is.</summary>
    public RatingKind? Against { get; init; }

    /// <summary>Years to simulate; 10 000..1 000 000.</summary>
    public int Trials { get; init; } = 100_000;

    /// <summary>Where the random numbers begin; drawn and kept where it is left out.</summary>
    [Range(0, 9_007_199_254_740_991)]
    public long? Seed { get; init; }

    /// <summary>How likely which yearly loss may be; losses grow along it, probabilities don't. ≤ 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<CurvePoint> Appetite { get; init; } = [];
}

/// <summary>P(a year's loss &gt; <paramref name="Loss"/>).</summary>
public sealed record CurvePoint(double Loss, double Probability);

/// <summary>States of a simulation.</summary>
public enum SimulationState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Being computed.</summary>
    Running,

    /// <summary>Its figures are there, and stay.</summary>
    Done,

    /// <summary>Somebody cancelled it.</summary>
    Cancelled,
}

/// <summary>The figures of a year's loss.</summary>
/// <param name="StandardError">Of the mean: how far it may be off for having simulated no more years.</param>
/// <param name="NoLoss">Share of years without any loss.</param>
/// <param name="Tail95">Mean loss of the worst 5 % of years (TVaR).</param>
public sealed record LossFigures(
    double Mean, double Deviation, double StandardError, double NoLoss, double Median, double P90, double P95, double P99, double Tail95, double Largest);

/// <summary>A simulation of losses. <c>Can</c> names: cancel.</summary>
/// <param name="Seed">Where its random numbers began.</param>
/// <param name="EngineVersion">The same seed means the same figures under the same version.</param>
/// <param name="Risks">How many risks it is about.</param>
/// <param name="Currency">Of all its amounts.</param>
/// <param name="Progress">0..1 while it runs here; null otherwise.</param>
/// <param name="Portfolio">All risks together; null until it is done.</param>
/// <param name="WithinAppetite">Null where no appetite was named.</param>
public sealed record SimulationDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    SimulationState State,
    SimulationFields Fields,
    long Seed,
    int EngineVersion,
    int Risks,
    string Currency,
    double? Progress,
    LossFigures? Portfolio,
    bool? WithinAppetite,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<string> Can);

/// <summary>A risk of a simulation by itself.</summary>
/// <param name="RiskVersion">The revision whose estimates were taken.</param>
/// <param name="Expected">Its exact expected yearly loss, not a simulated one.</param>
public sealed record SimulatedRisk(Guid RiskId, string Ref, string Title, int RiskVersion, double Expected, LossFigures Figures);

/// <summary>What a simulation found. Percentiles of risks don't add up to the portfolio's; risks are taken as independent of each other.</summary>
/// <param name="Curve">Loss exceedance of the portfolio, from the loss 0 on; never rising.</param>
/// <param name="Against">The figures of the other estimates, from the same random numbers.</param>
/// <param name="Exceeded">Where the curve lies above the appetite.</param>
public sealed record SimulationResults(
    Guid SimulationId,
    string Currency,
    int Trials,
    LossFigures Portfolio,
    IReadOnlyList<CurvePoint> Curve,
    LossFigures? Against,
    IReadOnlyList<CurvePoint> AgainstCurve,
    IReadOnlyList<CurvePoint> Appetite,
    IReadOnlyList<CurvePoint> Exceeded,
    IReadOnlyList<SimulatedRisk> Risks);

/// <summary>Simulations of losses (5.5).</summary>
public sealed class SimulationsClient(HttpClient http, string root) : RegisterClient<SimulationDto, SimulationFields>(http, root)
{
    /// <summary>Stops it.</summary>
    public Task<ApiResult<SimulationDto>> Cancel(Guid id, int version, CancellationToken ct) => Verb(id, "cancellation", version, null, ct);

    /// <summary>What it found.</summary>
    public Task<ApiResult<SimulationResults>> Results(Guid id, CancellationToken ct) => Part<SimulationResults>(id, "results", ct);
}
