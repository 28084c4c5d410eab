using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using Shouldly;

namespace IsmsCloud.Controls.Tests.Operation;

/// <summary>Laws of the timeline: covered and gaps are the window, and share no day.</summary>
public sealed class CoverageLaws
{
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Property(MaxTest = 300)]
    public Property Covered_and_gaps_are_the_window_day_by_day() => Prop.ForAll(Windows.ToArbitrary(), window =>
    {
        var coverage = Coverage.Of(window.Evidence, window.From, window.To);
        var covered = Days(coverage.Covered).ToList();
        var gaps = Days(coverage.Gaps).ToList();
        return covered.Concat(gaps).Order().SequenceEqual(Enumerable.Range(window.From.DayNumber, coverage.Days))
            && covered.ToHashSet().SetEquals(Expected(window))
            && covered.Count == coverage.DaysCovered;
    });

    [Property(MaxTest = 200)]
    public Property Spans_are_in_order_and_apart() => Prop.ForAll(Windows.ToArbitrary(), window =>
    {
        var coverage = Coverage.Of(window.Evidence, window.From, window.To);
        return new[] { coverage.Covered, coverage.Gaps }.All(spans => spans.Zip(spans.Skip(1)).All(pair => pair.First.To.DayNumber + 1 < pair.Second.From.DayNumber));
    });

    [Property(MaxTest = 200)]
    public Property More_evidence_never_makes_a_gap() => Prop.ForAll(Windows.ToArbitrary(), window =>
    {
        var less = Coverage.Of(window.Evidence.Skip(1), window.From, window.To);
        var more = Coverage.Of(window.Evidence, window.From, window.To);
        return Days(more.Gaps).ToHashSet().IsSubsetOf(Days(less.Gaps));
    });

    [Fact]
    public void A_window_without_evidence_is_one_gap()
    {
        var coverage = Coverage.Of([], Start, Start);
        (coverage.Days, coverage.DaysCovered).ShouldBe((1, 0));
        coverage.Gaps.ShouldHaveSingleItem().ShouldBe(new DaySpan(Start, Start));
    }

    [Fact]
    public void The_last_day_that_there_is_can_be_the_end()
    {
        var coverage = Coverage.Of([Piece(Start, null)], DateOnly.MaxValue.AddDays(-9), DateOnly.MaxValue);
        (coverage.Gaps.Count, coverage.DaysCovered).ShouldBe((0, 10));
    }

    private static IEnumerable<int> Expected(Window window) => Enumerable.Range(window.From.DayNumber, window.To.DayNumber - window.From.DayNumber + 1)
        .Where(day => window.Evidence.Any(e => e.Withdrawn is null && e.From.DayNumber <= day && (e.Until is null || e.Until.Value.DayNumber >= day)));

    private static IEnumerable<int> Days(IEnumerable<DaySpan> spans) => spans.SelectMany(span => Enumerable.Range(span.From.DayNumber, span.To.DayNumber - span.From.DayNumber + 1));

    private static Gen<Window> Windows =>
        from first in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 60)
        from evidence in Gen.ListOf(Pieces)
        select new Window(Start.AddDays(first), Start.AddDays(first + length), [.. evidence]);

    private static Gen<ControlEvidence> Pieces =>
        from first in Gen.Choose(-30, 130)
        from length in Gen.Choose(0, 40)
        from forGood in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from withdrawn in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        select Piece(Start.AddDays(first), forGood ? null : Start.AddDays(first + length), withdrawn);

    private static ControlEvidence Piece(DateOnly from, DateOnly? until, bool withdrawn = false) =>
        new(Guid.NewGuid(), new Evidence(Given.Statement, Given.Ann, Given.Now, null), from, until, withdrawn ? new Withdrawal(Given.Ann, Given.Now, "Wrong") : null);

    public sealed record Window(DateOnly From, DateOnly To, IReadOnlyList<ControlEvidence> Evidence);
}
