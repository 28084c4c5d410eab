using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>For which days of a window there is evidence, and for which there is none. Days are whole, ends are included.</summary>
internal static class Coverage
{
    /// <summary>How long before its end evidence is said to be expiring.</summary>
    public const int DaysOfWarning = 30;

    /// <summary>Cuts evidence to a window and tells the gaps: what is covered and what is not make up the window, and share no day.</summary>
    public static CoverageDto Of(IEnumerable<ControlEvidence> evidence, DateOnly from, DateOnly to)
    {
        IReadOnlyList<EvidenceSpan> pieces = [.. evidence.Select(e => Cut(e, from, to)).OfType<EvidenceSpan>().OrderBy(p => p.From).ThenBy(p => p.To).ThenBy(p => p.EvidenceId)];
        var covered = Join(pieces.Select(p => new DaySpan(p.From, p.To)));
        return new CoverageDto(from, to, pieces, covered, Between(covered, from, to), Length(from, to), covered.Sum(span => Length(span.From, span.To)));
    }

    private static EvidenceSpan? Cut(ControlEvidence e, DateOnly from, DateOnly to)
    {
        var (first, last) = (e.From < from ? from : e.From, e.Until is { } until && until < to ? until : to);
        return e.Withdrawn is not null || first > last ? null : new EvidenceSpan(e.Id, e.Evidence.Item.Title, e.Evidence.Item.Kind!.Value, first, last);
    }

    // Spans that overlap, or follow each other without a day between, are one.
    private static IReadOnlyList<DaySpan> Join(IEnumerable<DaySpan> inOrder)
    {
        List<DaySpan> joined = [];
        foreach (var span in inOrder)
            if (joined.Count > 0 && span.From.DayNumber <= joined[^1].To.DayNumber + 1) joined[^1] = joined[^1] with { To = span.To > joined[^1].To ? span.To : joined[^1].To };
            else joined.Add(span);
        return joined;
    }

    private static IReadOnlyList<DaySpan> Between(IReadOnlyList<DaySpan> covered, DateOnly from, DateOnly to)
    {
        List<DaySpan> gaps = [];
        // Day numbers, since the window may end with the last day that there is.
        var next = from.DayNumber;
        foreach (var span in covered)
        {
            if (span.From.DayNumber > next) gaps.Add(new DaySpan(DateOnly.FromDayNumber(next), span.From.AddDays(-1)));
            next = span.To.DayNumber + 1;
        }

        if (next <= to.DayNumber) gaps.Add(new DaySpan(DateOnly.FromDayNumber(next), to));
        return gaps;
    }

    private static int Length(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber + 1;
}
