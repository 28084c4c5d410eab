using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;

namespace IsmsCloud.Risks.Contracts;

/// <summary>
/// The content of a criteria set (6.1.2 a): how risks are rated, when one is acceptable, and when assessments take place.
/// A draft may be incomplete: upper limits hold always, the rules are asked for when it is approved.
/// </summary>
public sealed record CriteriaFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";

    /// <summary>Markdown; ≤ 5000 characters.</summary>
    [MaxLength(5000)]
    public string? Description { get; init; }

    /// <summary>How risks are found; one or both.</summary>
    [Required, MaxLength(2)]
    public IReadOnlyList<RiskApproach> Approaches { get; init; } = [];

    /// <summary>In words, in bands of numbers, or in numbers.</summary>
    [Required]
    public AssessmentMethod? Method { get; init; }

    /// <summary>How likelihood and consequence become a level.</summary>
    [Required]
    public Combination? Combination { get; init; }

    /// <summary>How consequences of several categories become one.</summary>
    public Aggregation Aggregation { get; init; } = Aggregation.Max;

    /// <summary>What the likelihood scale counts; never both in one set.</summary>
    public LikelihoodMeasure LikelihoodMeasure { get; init; } = LikelihoodMeasure.Frequency;

    /// <summary>The span that a probability is about; 1..50 years.</summary>
    [Range(1, 50)]
    public int HorizonYears { get; init; } = 1;

    /// <summary>ISO 4217 code of all amounts; asked for where there are any.</summary>
    [MaxLength(3)]
    public string? Currency { get; init; }

    /// <summary>Likelihood, lowest rank first; for all combinations but itv and quantitative.</summary>
    [MaxLength(12)]
    public IReadOnlyList<ScaleLevel> Likelihood { get; init; } = [];

    /// <summary>Likelihood of the threat, lowest rank first; for itv alone.</summary>
    [MaxLength(12)]
    public IReadOnlyList<ScaleLevel> Threat { get; init; } = [];

    /// <summary>Ease with which it succeeds, lowest rank first; for itv alone.</summary>
    [MaxLength(12)]
    public IReadOnlyList<ScaleLevel> Vulnerability { get; init; } = [];

    /// <summary>One scale for each category of consequence; for itv one alone, that of impacts.</summary>
    [MaxLength(7)]
    public IReadOnlyList<ConsequenceScale> Consequences { get; init; } = [];

    /// <summary>The level of each pair of likelihood and consequence; for the matrix alone.</summary>
    [MaxLength(144)]
    public IReadOnlyList<MatrixCell> Matrix { get; init; } = [];

    /// <summary>The levels of risk, lowest first; 2..12.</summary>
    [Required, MaxLength(12)]
    public IReadOnlyList<LevelDefinition> Levels { get; init; } = [];

    /// <summary>When a risk is acceptable (R-6.1.2-1).</summary>
    public AcceptanceCriteria? Acceptance { get; init; }

    /// <summary>When assessments take place (R-6.1.2-1).</summary>
    public PerformingCriteria? Performing { get; init; }

    /// <summary>From which day it holds.</summary>
    [Required]
    public DateOnly? EffectiveFrom { get; init; }
}

/// <summary>A rank of a scale.</summary>
public sealed record ScaleLevel
{
    /// <summary>0..20; ranks of a scale follow each other without a gap.</summary>
    [Required, Range(0, 20)]
    public int? Rank { get; init; }

    /// <summary>1..100 characters.</summary>
    [Required, MaxLength(100)]
    public string Name { get; init; } = "";

    /// <summary>What it means here; ≤ 1000 characters, asked for at approval (R-6.1.2-3).</summary>
    [MaxLength(1000)]
    public string Definition { get; init; } = "";

    /// <summary>From which amount on (events a year, a probability, or money); the bound belongs to this rank.</summary>
    public decimal? QuantityLow { get; init; }

    /// <summary>Up to which amount; the bound belongs to the next rank.</summary>
    public decimal? QuantityHigh { get; init; }
}

/// <summary>The scale of one category of consequence.</summary>
public sealed record ConsequenceScale
{
    /// <summary>Each category once.</summary>
    [Required]
    public ConsequenceCategory? Category { get; init; }

    /// <summary>Its share where categories are weighted; above 0, all together 1.</summary>
    public decimal? Weight { get; init; }

    /// <summary>Lowest rank first.</summary>
    [Required, MaxLength(12)]
    public IReadOnlyList<ScaleLevel> Levels { get; init; } = [];
}

/// <summary>A cell of the matrix.</summary>
public sealed record MatrixCell
{
    /// <summary>Rank on the likelihood scale.</summary>
    [Required]
    public int? Likelihood { get; init; }

    /// <summary>Rank on the consequence scales.</summary>
    [Required]
    public int? Consequence { get; init; }

    /// <summary>Id of the level; 1..30 characters.</summary>
    [Required, MaxLength(30)]
    public string Level { get; init; } = "";
}

/// <summary>A level of risk.</summary>
public sealed record LevelDefinition
{
    /// <summary>Unique within the set; 1..30 characters.</summary>
    [Required, MaxLength(30)]
    public string Id { get; init; } = "";

    /// <summary>1..60 characters.</summary>
    [Required, MaxLength(60)]
    public string Name { get; init; } = "";

    /// <summary><c>#rrggbb</c>.</summary>
    [Required, RegularExpression("^#[0-9a-fA-F]{6}$")]
    public string Colour { get; init; } = "";

    /// <summary>The least score of the level; null at the lowest level, where it has no end. Not for the matrix.</summary>
    public decimal? MinScore { get; init; }

    /// <summary>The greatest score of the level; null at the highest level, where it has no end. Amounts of money belong to the next level from here on. Not for the matrix.</summary>
    public decimal? MaxScore { get; init; }

    /// <summary>Within how many days a risk of this level is to be treated; 1..1000.</summary>
    [Range(1, 1000)]
    public int? TreatmentSlaDays { get; init; }

    /// <summary>The role that may accept a risk of this level (R-6.1.2-5): <c>risk-owner</c> or <c>top-management</c>. The role of a higher level covers the lower ones.</summary>
    [Required, MaxLength(50)]
    public string AcceptanceAuthority { get; init; } = "";
}

/// <summary>When a risk is acceptable.</summary>
public sealed record AcceptanceCriteria
{
    /// <summary>Id of the highest level that is acceptable as it is.</summary>
    [Required, MaxLength(30)]
    public string AcceptAtOrBelow { get; init; } = "";

    /// <summary>Id of the highest level that is acceptable under conditions and until a day; null where none is.</summary>
    [MaxLength(30)]
    public string? ConditionalUpTo { get; init; }

    /// <summary>Id of the highest level that anybody may accept; null where conditions are the only bound.</summary>
    [MaxLength(30)]
    public string? NeverAcceptAbove { get; init; }

    /// <summary>The yearly loss up to which a risk is acceptable, whatever its level says; an amount in the set's currency.</summary>
    public decimal? QuantitativeThreshold { get; init; }
}

/// <summary>When assessments take place (8.2).</summary>
public sealed record PerformingCriteria
{
    /// <summary>1..36 months from one planned assessment to the next.</summary>
    [Required, Range(1, 36)]
    public int? IntervalMonths { get; init; }

    /// <summary>What makes an assessment necessary besides; each once, one at least.</summary>
    [Required, MaxLength(20)]
    public IReadOnlyList<TriggerKind> Triggers { get; init; } = [];

    /// <summary>From which severity on an incident is such a trigger.</summary>
    public IncidentSeverity? IncidentsFrom { get; init; }
}
