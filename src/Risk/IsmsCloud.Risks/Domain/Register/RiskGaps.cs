using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>What a risk's gaps depend on beside the risk itself.</summary>
/// <param name="Criteria">In force; null where none are.</param>
/// <param name="Plan">Plan items by the risks that they name.</param>
/// <param name="People">What is known of owners, by account.</param>
/// <param name="Owned">How many live risks each owner has.</param>
/// <param name="Live">How many live risks there are.</param>
/// <param name="Today">The tenant's day.</param>
internal sealed record RiskSurroundings(
    CriteriaSet? Criteria, ILookup<Guid, PlanItem> Plan, IReadOnlyDictionary<string, PersonProjection> People, IReadOnlyDictionary<string, int> Owned, int Live, DateOnly Today);

internal sealed partial class Risk
{
    private const double ShamShare = 0.3;

    // Of few risks, one alone is a third.
    private const int ManyEnough = 10;

    public IEnumerable<Gap> GapsOf(RiskSurroundings around)
    {
        if (Retired || State is RiskState.Closed) return [];
        if (State is RiskState.Draft) return RiskRefusals.Unidentified(Fields, InScope).Select(r => Gaps.Block(r.Rule ?? "6.1.2-C4", r.Message));
        return [.. Assessment(around), .. Order(), .. Ownership(around), .. Treatment(around), .. Acceptances(around)];
    }

    private IEnumerable<Gap> Assessment(RiskSurroundings around)
    {
        if (State is RiskState.Identified or RiskState.Analysed or RiskState.Reassess) yield return Gaps.Open("R-6.1.2-11", "It is not ranked for treatment: rate and evaluate it.");
        if (around.Criteria is { } criteria && Effective is { } rating && rating.CriteriaSetId != criteria.Id)
            yield return Gaps.Warn("R-6.1.2-4", $"It was rated under version {rating.CriteriaNumber} of the criteria; version {criteria.Number} is in force.");
        if (Fields.ExistingControls.Where(c => c.Status is not ControlStatus.Implemented).ToList() is { Count: > 0 } absent && RatingOf(RatingKind.Current) is not null)
            yield return Gaps.Warn("R-6.1.2-10", $"The current rating counts on controls that are not in place or fail: {string.Join(", ", absent.Select(c => c.Control!.Code))}.");
        if (Flags.Count > 0) yield return Gaps.Warn("R-8.2-2", $"It wants a new assessment: {Flags[^1].What}");
        if (!InScope) yield return Gaps.Warn("R-4.3-5", "What it endangers lies outside the scope in force: close it, or bring it back.");
        if (NextReviewOn < around.Today) yield return Gaps.Warn("8.2-C1", $"Its review was due on {Words.Of(NextReviewOn)}.");
    }

    private IEnumerable<Gap> Order()
    {
        if (Above(RatingOf(RatingKind.Current), RatingOf(RatingKind.Inherent))) yield return Gaps.Warn("R-6.1.2-9", "The current rating is above the inherent one: explain it.");
        if (Above(RatingOf(RatingKind.Residual), RatingOf(RatingKind.Current))) yield return Gaps.Warn("R-6.1.2-9", "What remains is rated above what was: explain it.");
    }

    private IEnumerable<Gap> Ownership(RiskSurroundings around)
    {
        if (Fields.Owner is not { } owner || around.People.GetValueOrDefault(owner.Id) is not { } known) yield break;
        if (known.Left) yield return Gaps.Warn("R-6.1.2-12", $"{owner.Name} has left: name another owner.");
        else if (known.Roles.Contains(RoleNames.IsmsManager) && around.Live >= ManyEnough && around.Owned.GetValueOrDefault(owner.Id) > ShamShare * around.Live)
            yield return Gaps.Warn("R-6.1.2-12", $"{owner.Name} runs the ISMS and owns more than three in ten risks: are these really their decisions?");
    }

    private IEnumerable<Gap> Treatment(RiskSurroundings around)
    {
        var (current, residual, plan) = (RatingOf(RatingKind.Current), RatingOf(RatingKind.Residual), around.Plan[Id].ToList());
        if (State is RiskState.Evaluated && Evaluation is { Acceptable: false } && Decision is null) yield return Gaps.Open("6.1.3-C1", "It is above what is acceptable, and its owner has not decided how it is treated.");
        if (State is RiskState.InTreatment && Decision is { NecessaryControls.Count: > 0 } && plan.Count == 0) yield return Gaps.Open("R-8.3-1", "Nothing is planned to carry out its treatment.");
        if (Decision is not { NecessaryControls.Count: > 0 } || residual?.Level is null || current?.Level is null || residual.RatedAt < Decision.DecidedAt) yield break;
        if (residual.Level == current.Level && residual.Score == current.Score) yield return Gaps.Warn("R-6.1.3-8", "Controls were added, and what remains is what was.");
        if (Above(current, residual) && !plan.Any(item => item.IsDone)) yield return Gaps.Warn("R-6.1.3-8", "What remains is rated lower, and no plan item is done: a reduction on paper.");
    }

    private IEnumerable<Gap> Acceptances(RiskSurroundings around)
    {
        if (Acceptance is not { } acceptance || State is RiskState.Reassess) yield break;
        if (acceptance.Approval.ContentHash != ContentHash) yield return Gaps.Warn("R-0-1", "It has changed since it was accepted.");
        if (acceptance.Until <= around.Today.AddDays(DaysOfWarning)) yield return Gaps.Warn("R-6.1.3-7", $"Its acceptance ends on {Words.Of(acceptance.Until)}.");
        if (around.Criteria is { } criteria && AcceptanceFits(criteria) is false) yield return Gaps.Warn("R-6.1.3-7", "Under the criteria in force its acceptance does not fit.");
    }

    /// <summary>Whether its acceptance would be given under other criteria; null where there is none, or they cannot say.</summary>
    public bool? AcceptanceFits(CriteriaSet criteria)
    {
        if (Acceptance is not { } acceptance || criteria.Id == acceptance.Rating.CriteriaSetId || Redraft(acceptance.Rating, criteria).Level is not { } level) return null;
        var verdict = Acceptability.Of(criteria.Fields, acceptance.Rating with { Level = level });
        return verdict is Verdict.Acceptable || (verdict is Verdict.Conditional && acceptance.Conditional);
    }

    // Only what was rated by the same version can be compared.
    private static bool Above(Rating? one, Rating? other) =>
        one is { Level: { } a } && other is { Level: { } b } && one.CriteriaSetId == other.CriteriaSetId && (a.Rank, one.Score ?? 0).CompareTo((b.Rank, other.Score ?? 0)) > 0;
}
