using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.Criteria;

namespace IsmsCloud.Web.Tests;

public sealed class LevelGridTests
{
    static readonly IReadOnlyList<LevelDefinition> Levels = [new() { Id = "low", Name = "Low" }, new() { Id = "high", Name = "High" }];

    [Fact]
    public void A_pair_without_a_level_is_a_hole()
    {
        var grid = LevelGrid.Of(Matrix((1, 1, "low"), (1, 2, "low"), (2, 1, "low")))!;

        grid.Holes.ShouldBe([(2, 2)]);
        grid.Falls.ShouldBeEmpty();
    }

    [Fact]
    public void A_level_below_that_of_less_likelihood_or_less_consequence_falls()
    {
        var grid = LevelGrid.Of(Matrix((1, 1, "high"), (1, 2, "low"), (2, 1, "low"), (2, 2, "high")))!;

        grid.Holes.ShouldBeEmpty();
        grid.Falls.ShouldBe([(1, 2), (2, 1)]);
    }

    [Fact]
    public void Scores_fill_the_grid_where_they_say_the_level()
    {
        var criteria = Matrix() with
        {
            Combination = Combination.Product,
            Levels = [Levels[0] with { MinScore = 1, MaxScore = 2 }, Levels[1] with { MinScore = 4, MaxScore = 4 }],
        };

        var grid = LevelGrid.Of(criteria)!;

        grid[2, 2].ShouldBe(1);
        grid[1, 2].ShouldBe(0);
        grid.Holes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Combination.Itv, Aggregation.Max)]
    [InlineData(Combination.Quantitative, Aggregation.Max)]
    [InlineData(Combination.Product, Aggregation.Sum)]
    public void Where_two_ranks_are_not_enough_there_is_no_grid(Combination combination, Aggregation aggregation) =>
        LevelGrid.Of(Matrix() with { Combination = combination, Aggregation = aggregation }).ShouldBeNull();

    [Fact]
    public void Cells_go_with_the_rank_or_the_level_that_they_stood_on()
    {
        var criteria = Matrix((1, 1, "low"), (2, 2, "high"), (3, 1, "low"), (1, 2, "gone"));

        LevelGrid.Pruned(criteria).Select(cell => (cell.Likelihood, cell.Consequence)).ShouldBe([(1, 1), (2, 2)]);
    }

    [Theory]
    [InlineData("#d5e4f5", "#000000")]
    [InlineData("#b03a14", "#ffffff")]
    [InlineData("blue", "#000000")]
    public void Words_on_a_colour_are_black_or_white_whichever_is_read_better(string colour, string ink) => LevelColours.On(colour).ShouldBe(ink);

    static CriteriaFields Matrix(params (int Likelihood, int Consequence, string Level)[] cells) => new()
    {
        Combination = Combination.Matrix,
        Likelihood = [new() { Rank = 1 }, new() { Rank = 2 }],
        Consequences = [new() { Category = ConsequenceCategory.Financial, Levels = [new() { Rank = 1 }, new() { Rank = 2 }] }],
        Levels = Levels,
        Matrix = [.. cells.Select(cell => new MatrixCell { Likelihood = cell.Likelihood, Consequence = cell.Consequence, Level = cell.Level })],
    };
}
