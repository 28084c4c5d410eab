using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using Shouldly;
using Outcome = IsmsCloud.Risks.Domain.Outcome;

namespace IsmsCloud.Risks.Tests.Domain;

public sealed class RiskLevelLaws
{
    private static readonly string[] WithRanks = ["3x3", "4x4", "5x5", "semi-quantitative"];

    private static Outcome Of(CriteriaFields criteria, int likelihood, int consequence) => RiskLevels.Of(criteria, Given.Ranks(likelihood, consequence), []);

    [Property]
    public void R_6_1_2_4_the_same_inputs_give_the_same_level(PositiveInt a, PositiveInt b)
    {
        foreach (var criteria in WithRanks.Select(preset => Given.Criteria(preset)))
        {
            var (l, c) = (1 + (a.Get % 3), 1 + (b.Get % 3));
            var (first, again) = (Of(criteria, l, c), Of(criteria with { }, l, c));
            (again.Score, again.Level, again.Cell).ShouldBe((first.Score, first.Level, first.Cell));
        }
    }

    [Property]
    public void R_6_1_2_2_raising_likelihood_or_consequence_never_lowers_level_or_score(PositiveInt a, PositiveInt b)
    {
        foreach (var criteria in WithRanks.Select(preset => Given.Criteria(preset)))
        {
            var most = criteria.Likelihood.Count;
            var (l, c) = (1 + (a.Get % (most - 1)), 1 + (b.Get % (most - 1)));
            var here = Of(criteria, l, c);
            foreach (var more in new[] { Of(criteria, l + 1, c), Of(criteria, l, c + 1) })
            {
                more.Level!.Rank.ShouldBeGreaterThanOrEqualTo(here.Level!.Rank);
                more.Score!.Value.ShouldBeGreaterThanOrEqualTo(here.Score!.Value);
            }
        }
    }

    /// <summary>A matrix passes the rules exactly if no cell falls below its neighbour to the left or above.</summary>
    [Property(MaxTest = 300)]
    public Property R_6_1_2_2_a_matrix_passes_exactly_if_it_is_monotone() =>
        Prop.ForAll(Gen.Elements(0, 1, 2).ArrayOf(9).ToArbitrary(), levels =>
        {
            var monotone = Enumerable.Range(0, 9).All(i => (i % 3 == 2 || levels[i] <= levels[i + 1]) && (i / 3 == 2 || levels[i] <= levels[i + 3]));
            var refusals = MatrixRules.Of(Three(levels)).ToList();
            (refusals.Count == 0).ShouldBe(monotone);
            refusals.ShouldAllBe(r => r.Code == "matrix-falls" && r.Rule == "R-6.1.2-2");
        });

    /// <summary>Bands that pass the rules hold every score that can come out exactly once.</summary>
    [Property(MaxTest = 300)]
    public Property R_6_1_2_2_bands_that_pass_hold_each_reachable_score_once() =>
        Prop.ForAll(Gen.Choose(0, 10).Two().Zip(Gen.Choose(0, 10).Two()).ToArbitrary(), bounds =>
        {
            var ((a, b), (c, d)) = bounds;
            var preset = Given.Criteria("3x3");
            var criteria = preset with { Levels = [preset.Levels[0] with { MinScore = 1, MaxScore = a }, preset.Levels[1] with { MinScore = b, MaxScore = c }, preset.Levels[2] with { MinScore = d, MaxScore = 9 }] };
            if (BandRules.Of(criteria).Any()) return;
            foreach (var score in new[] { 1, 2, 3, 4, 6, 9 }) criteria.Levels.Count(level => Band.Of(criteria, level).Holds(score)).ShouldBe(1, $"score {score}");
        });

    [Property]
    public void The_rank_of_a_ranks_midpoint_is_that_rank(PositiveInt n)
    {
        var criteria = Given.Criteria("semi-quantitative");
        foreach (var scale in new[] { criteria.Likelihood, criteria.Consequences[0].Levels })
        {
            var rank = 1 + (n.Get % scale.Count);
            Quantities.RankOf(scale, Quantities.MidpointOf(scale, rank)!.Value).ShouldBe(rank);
        }
    }

    [Property]
    public void A_quantity_and_its_rank_convert_back_and_forth_without_drift(NormalFloat number)
    {
        var scale = Given.Criteria("semi-quantitative").Likelihood;
        var quantity = (decimal)Math.Clamp(Math.Abs(number.Get), 0, 1e6);
        var rank = Quantities.RankOf(scale, quantity)!.Value;
        Quantities.RankOf(scale, Quantities.MidpointOf(scale, rank)!.Value).ShouldBe(rank);
    }

    [Property]
    public void R_6_1_2_2_impact_threat_vulnerability_never_falls_when_one_of_them_rises(PositiveInt i, PositiveInt t, PositiveInt v)
    {
        var (impact, threat, vulnerability) = (i.Get % 4, t.Get % 4, v.Get % 5);
        var here = Itv(impact, threat, vulnerability);
        foreach (var more in new[] { Itv(impact + 1, threat, vulnerability), Itv(impact, threat + 1, vulnerability), Itv(impact, threat, vulnerability + 1) })
            more.Level!.Rank.ShouldBeGreaterThanOrEqualTo(here.Level!.Rank);
    }

    private static Outcome Itv(int impact, int threat, int vulnerability) => RiskLevels.Of(
        Given.Criteria("itv"),
        new RatingInputs { Threat = threat, Vulnerability = vulnerability, Impacts = [new() { Aspect = SecurityAspect.Integrity, Rank = impact }] },
        [SecurityAspect.Integrity]);

    private static CriteriaFields Three(int[] levels)
    {
        var preset = Given.Criteria("3x3");
        return preset with
        {
            Combination = Combination.Matrix,
            Matrix = [.. levels.Select((level, i) => new MatrixCell { Likelihood = 1 + (i / 3), Consequence = 1 + (i % 3), Level = preset.Levels[level].Id })],
        };
    }
}
