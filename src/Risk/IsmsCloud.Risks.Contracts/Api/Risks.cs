using System.ComponentModel.DataAnnotations;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Risks.Contracts;

/// <summary>The editable fields of a risk (6.1.2 c). A draft may be incomplete; it is identified once it says whose risk it is and what of.</summary>
public sealed record RiskFields
{
    /// <summary>1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>Cause, event and consequence; ≤ 5000 characters of Markdown.</summary>
    [Required, MaxLength(5000)]
    public string? Description { get; init; }

    /// <summary>How it was found.</summary>
    [Required]
    public RiskApproach? Approach { get; init; }

    /// <summary>The story, for the event-based approach.</summary>
    public Guid? ScenarioId { get; init; }

    /// <summary>What is endangered, for the asset-based approach.</summary>
    public Guid? AssetId { get; init; }

    /// <summary>What can happen to it, for the asset-based approach.</summary>
    public Guid? ThreatId { get; init; }

    /// <summary>What lets it happen, for the asset-based approach.</summary>
    public Guid? VulnerabilityId { get; init; }

    /// <summary>What is endangered; one at least before it is identified (R-6.1.2-7).</summary>
    [MaxLength(3)]
    public IReadOnlyList<SecurityAspect> Affects { get; init; } = [];

    /// <summary>Who is accountable; named before it is identified (R-6.1.2-6).</summary>
    public Person? Owner { get; init; }

    /// <summary>The event-based risk that groups it with others; the group counts as its highest member.</summary>
    public Guid? PartOf { get; init; }

    /// <summary>Where it comes from: issues, requirements, findings, incidents …; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Origin { get; init; } = [];

    /// <summary>Processes, further assets, suppliers …; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<RecordLink> Links { get; init; } = [];

    /// <summary>Controls that the current rating counts on; ≤ 100.</summary>
    [MaxLength(100)]
    public IReadOnlyList<ExistingControl> ExistingControls { get; init; } = [];

    /// <summary>1..36 months.</summary>
    [Range(1, 36)]
    public int ReviewIntervalMonths { get; init; } = 12;
}

/// <summary>States of a risk.</summary>
public enum RiskState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Has an owner, and says what is endangered and how.</summary>
    Identified,

    /// <summary>Has a current rating.</summary>
    Analysed,

    /// <summary>Compared with the acceptance criteria and ranked.</summary>
    Evaluated,

    /// <summary>Its owner decided how it is treated.</summary>
    InTreatment,

    /// <summary>The plan is carried out, what remains is rated.</summary>
    Treated,

    /// <summary>Its owner accepted it, or what remains of it.</summary>
    Accepted,

    /// <summary>Accepted, and watched until a day or an event.</summary>
    Monitored,

    /// <summary>To be rated anew.</summary>
    Reassess,

    /// <summary>It exists no more.</summary>
    Closed,
}

/// <summary>Something that makes a new assessment of a risk advisable; gone with its next current rating.</summary>
/// <param name="What">In words: an issue changed, a control failed …</param>
/// <param name="Cause">The record that it comes from.</param>
public sealed record ReassessmentFlag(string What, RecordRef? Cause, DateTimeOffset At);

/// <summary>The comparison of a risk with the acceptance criteria, and its place in the order of treatment (6.1.2 e).</summary>
/// <param name="Acceptable">At or below what is acceptable as it is.</param>
/// <param name="Conditionally">Acceptable under conditions and until a day.</param>
/// <param name="Rank">1 is treated first.</param>
public sealed record Evaluation(bool Acceptable, bool Conditionally, int Rank, Guid CriteriaSetId, RiskLevel Level, Person By, DateTimeOffset At);

/// <summary>Evaluates a risk (<c>POST risks/{id}/evaluation</c>).</summary>
public sealed record EvaluationRequest
{
    /// <summary>Its place in the order of treatment, 1 first; from its level where it is left out.</summary>
    [Range(1, 1_000_000)]
    public int? Rank { get; init; }
}

/// <summary>What an event-based risk groups.</summary>
/// <param name="Members">Its risks that are not closed.</param>
/// <param name="Highest">The highest of their levels, never a sum; null while none is rated.</param>
public sealed record RiskGroup(IReadOnlyList<RecordRef> Members, RiskLevel? Highest);

/// <summary>A rating of an older criteria version as the version in force would see it (E06): a draft that somebody has to confirm by rating.</summary>
/// <param name="Score">Null where the inputs are none of the new version's.</param>
/// <param name="Problems">Why not, where they are none.</param>
public sealed record RatingRedraft(RatingKind Kind, int FromCriteria, int ToCriteria, decimal? Score, RiskLevel? Level, IReadOnlyList<string> Problems);

/// <summary>
/// A risk. <c>Can</c> names: edit, delete, identify, rateInherent, rateCurrent, rateTarget, rateResidual, evaluate, treat, withdrawTreatment,
/// completeTreatment, treatAgain, accept, delegate, reassess, review, proposeClosure, close.
/// </summary>
/// <param name="InScope">Whether what it endangers lies within the scope in force (R-4.3-5).</param>
/// <param name="Ratings">The newest of each kind; former ones are in the history.</param>
/// <param name="Redrafts">Ratings of an older criteria version seen by the one in force.</param>
/// <param name="Group">For event-based risks that group others.</param>
public sealed record RiskDto(
    Guid Id,
    string Ref,
    int Version,
    string ContentHash,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    bool Retired,
    RiskState State,
    RiskFields Fields,
    string? LibraryKey,
    bool InScope,
    IReadOnlyList<Rating> Ratings,
    IReadOnlyList<RatingRedraft> Redrafts,
    Evaluation? Evaluation,
    TreatmentDecision? Decision,
    AcceptanceDto? Acceptance,
    AcceptanceDelegation? Delegation,
    ClosureProposal? ClosureProposal,
    Closure? Closure,
    IReadOnlyList<ReassessmentFlag> Flags,
    IReadOnlyList<Review> Reviews,
    DateOnly NextReviewOn,
    RiskGroup? Group,
    IReadOnlyList<string> Can,
    IReadOnlyList<Gap> Gaps);
