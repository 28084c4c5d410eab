using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;

namespace IsmsCloud.Risks.Domain;

/// <summary>Analysis and evaluation (6.1.2 d and e).</summary>
internal sealed partial class Risk
{
    public IReadOnlyList<Rating> Ratings { get; private set; } = [];

    public Evaluation? Evaluation { get; private set; }

    /// <summary>Rank of the level that counts today; null while unassessed. Stored with the two below, so that lists can be sorted and filtered.</summary>
    public int? LevelRank { get; private set; }

    public string? LevelId { get; private set; }

    public decimal? Score { get; private set; }

    public HeatKeys Heat { get; private set; } = HeatKeys.None;

    /// <summary>What counts today: what treatment left, or else the current rating.</summary>
    public Rating? Effective => State is RiskState.Treated or RiskState.Accepted or RiskState.Monitored ? RatingOf(RatingKind.Residual) ?? RatingOf(RatingKind.Current) : RatingOf(RatingKind.Current);

    public Rating? RatingOf(RatingKind kind) => Ratings.FirstOrDefault(r => r.Kind == kind);

    public IReadOnlyList<Refusal> Rate(RatingRequest request, CriteriaSet? criteria, Person by, DateTimeOffset now)
    {
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (Only($"give {Words.Spoken(request.Kind!.Value.ToString())} ratings to", StatesFor(request.Kind.Value)) is { } no) return [no];
        if (criteria is null) return [RiskRefusals.NoCriteria];
        var outcome = Rated.Of(criteria.Fields, request.Inputs, request.Loss, Fields.Affects);
        if (outcome.Refusals.Count > 0) return outcome.Refusals;
        Keep(new Rating(
            request.Kind.Value, criteria.Id, criteria.Number, outcome.Inputs, request.Loss, outcome.Score, outcome.Level, outcome.Cell, outcome.YearlyLoss,
            request.Rationale, by, now, Frozen: false));
        return [];
    }

    public IReadOnlyList<Refusal> Evaluate(EvaluationRequest request, CriteriaSet? criteria, Person by, DateTimeOffset now)
    {
        if (Only("evaluate", RiskState.Analysed) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (Comparable(RatingOf(RatingKind.Current), criteria) is { } other) return [other];
        var rating = RatingOf(RatingKind.Current)!;
        var verdict = Acceptability.Of(criteria!.Fields, rating);
        var rank = request.Rank ?? criteria.Fields.Levels.Count - rating.Level!.Rank + 1;
        Evaluation = new Evaluation(verdict is Verdict.Acceptable, verdict is Verdict.Conditional, rank, criteria.Id, rating.Level!, by, now);
        State = RiskState.Evaluated;
        Did("risk.evaluated", null, new RiskEvaluated(
            Id, Fields.Title, Fields.Owner!.Id, Fields.Owner.Name, criteria.Id, rating.Level!.Id, rating.Level.Name, rating.Level.Rank, Evaluation.Acceptable, rank));
        return [];
    }

    /// <summary>Ratings of an older version as the criteria in force see them (E06).</summary>
    public IReadOnlyList<RatingRedraft> RedraftsUnder(CriteriaSet? criteria) =>
        !IsLive || criteria is null ? [] : [.. Ratings.Where(r => r.CriteriaSetId != criteria.Id).Select(r => Redraft(r, criteria))];

    /// <summary>Why a rating is not one under the criteria in force; null where it is, with a level.</summary>
    private static Refusal? Comparable(Rating? rating, CriteriaSet? criteria) =>
        criteria is null ? RiskRefusals.NoCriteria
        : rating?.Level is null ? RiskRefusals.NotRated
        : rating.CriteriaSetId != criteria.Id ? RiskRefusals.OtherCriteria(rating.CriteriaNumber, criteria.Number)
        : null;

    private void Keep(Rating rating)
    {
        Ratings = [.. Ratings.Where(r => r.Kind != rating.Kind), rating];
        if (rating.Kind is RatingKind.Current && rating.Level is not null)
            (State, Evaluation, Flags, Acceptance) = (RiskState.Analysed, null, [], null);
        Settle();
        Did($"risk.rated-{Words.Of(rating.Kind)}", rating.Rationale);
    }

    private void Settle() =>
        (LevelRank, LevelId, Score, Flagged, Heat) = (Effective?.Level?.Rank, Effective?.Level?.Id, Effective?.Score, Flags.Count > 0, HeatKeys.Of(Ratings));

    private RatingRedraft Redraft(Rating rating, CriteriaSet criteria)
    {
        var outcome = Rated.Of(criteria.Fields, rating.Inputs, rating.Loss, Fields.Affects);
        return new RatingRedraft(rating.Kind, rating.CriteriaNumber, criteria.Number, outcome.Score, outcome.Level, [.. outcome.Refusals.Select(r => r.Message)]);
    }

    private static RiskState[] StatesFor(RatingKind kind) => kind switch
    {
        RatingKind.Current => [RiskState.Identified, RiskState.Analysed, RiskState.Reassess],
        RatingKind.Inherent => [RiskState.Identified, RiskState.Analysed, RiskState.Reassess],
        RatingKind.Target => [RiskState.Analysed, RiskState.Evaluated, RiskState.InTreatment],
        _ => [RiskState.InTreatment, RiskState.Treated],
    };
}
