using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Risks.Contracts;

/// <summary>When in its life a rating looks at a risk.</summary>
public enum RatingKind
{
    /// <summary>Before any control.</summary>
    Inherent,

    /// <summary>With what is in place today.</summary>
    Current,

    /// <summary>As treatment is meant to leave it.</summary>
    Target,

    /// <summary>As treatment left it.</summary>
    Residual,
}

/// <summary>A rating, frozen to the criteria version that it was made under. Score and level are computed, never typed (R-6.1.2-8).</summary>
/// <param name="CriteriaNumber">The number of that version.</param>
/// <param name="Inputs">Ranks; null for quantitative criteria.</param>
/// <param name="Loss">Frequency and magnitude in numbers; null where nobody estimated them.</param>
/// <param name="Score">Null where something is not assessed; for quantitative criteria the expected yearly loss.</param>
/// <param name="YearlyLoss">Expected loss of a year: of the estimates, or else the order of magnitude that the ranks stand for.</param>
/// <param name="Frozen">Whether an acceptance or a completed assessment rests on it.</param>
public sealed record Rating(
    RatingKind Kind,
    Guid CriteriaSetId,
    int CriteriaNumber,
    RatingInputs? Inputs,
    LossModel? Loss,
    decimal? Score,
    RiskLevel? Level,
    HeatMapCell? Cell,
    decimal? YearlyLoss,
    string Rationale,
    Person RatedBy,
    DateTimeOffset RatedAt,
    bool Frozen);

/// <summary>Rates a risk under the criteria in force (<c>POST risks/{id}/ratings</c>).</summary>
public sealed record RatingRequest
{
    /// <summary>Which rating it is.</summary>
    [Required]
    public RatingKind? Kind { get; init; }

    /// <summary>Ranks; required for all but quantitative criteria.</summary>
    public RatingInputs? Inputs { get; init; }

    /// <summary>Estimates in numbers; required for quantitative criteria, a second lens for others.</summary>
    public LossModel? Loss { get; init; }

    /// <summary>Why; 10..2000 characters.</summary>
    [Required, MinLength(10), MaxLength(2000), SaysSomething]
    public string Rationale { get; init; } = "";
}

/// <summary>A risk in numbers (5.5): how often it becomes a loss, and what it costs then.</summary>
public sealed record LossModel
{
    /// <summary>ISO 4217 code of all its amounts.</summary>
    [Required, MaxLength(3)]
    public string Currency { get; init; } = "";

    /// <summary>Threat events a year, or loss events a year where there is no vulnerability.</summary>
    [Required]
    public Estimate? Frequency { get; init; }

    /// <summary>Chance, 0 to 1, that a threat event becomes a loss event.</summary>
    public Estimate? Vulnerability { get; init; }

    /// <summary>What a loss event costs in itself.</summary>
    [Required]
    public Estimate? Primary { get; init; }

    /// <summary>Chance, 0 to 1, that others' reactions add to it; with <see cref="Secondary"/>.</summary>
    [Range(0.0, 1.0)]
    public double? SecondaryProbability { get; init; }

    /// <summary>What those reactions cost.</summary>
    public Estimate? Secondary { get; init; }

    /// <summary>What controls take away; independent ones multiply; ≤ 20.</summary>
    [MaxLength(20)]
    public IReadOnlyList<ControlReduction> Controls { get; init; } = [];
}

/// <summary>What somebody believes of a number that nobody knows.</summary>
public sealed record Estimate
{
    /// <summary>Which of the other fields count.</summary>
    [Required]
    public EstimateKind? Kind { get; init; }

    /// <summary>The number; for a fixed one.</summary>
    public double? Value { get; init; }

    /// <summary>The least; PERT.</summary>
    public double? Min { get; init; }

    /// <summary>The most likely; PERT.</summary>
    public double? Mode { get; init; }

    /// <summary>The greatest; PERT.</summary>
    public double? Max { get; init; }

    /// <summary>How peaked; PERT, 4 where it is left out.</summary>
    public double? Peak { get; init; }

    /// <summary>One in twenty lies below; lognormal.</summary>
    public double? Low { get; init; }

    /// <summary>One in twenty lies above; lognormal.</summary>
    public double? High { get; init; }
}

/// <summary>The shape of an estimate.</summary>
public enum EstimateKind
{
    /// <summary>Taken as known.</summary>
    Fixed,

    /// <summary>Least, most likely and greatest.</summary>
    Pert,

    /// <summary>Nine in ten lie between low and high.</summary>
    Lognormal,
}

/// <summary>What a control takes away.</summary>
public sealed record ControlReduction
{
    /// <summary>Which control; ≤ 200 characters.</summary>
    [MaxLength(200)]
    public string? Name { get; init; }

    /// <summary>Share of events that it prevents, 0 to below 1.</summary>
    public double OnFrequency { get; init; }

    /// <summary>Share of a loss that it prevents, 0 to below 1.</summary>
    public double OnMagnitude { get; init; }

    /// <summary>What it costs a year, in the model's currency; for its return.</summary>
    [Range(0.0, 1e15)]
    public double? YearlyCost { get; init; }
}
