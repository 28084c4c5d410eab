using System.Globalization;
using Bunit;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Web.Components.ControlPages;
using IsmsCloud.Web.Components.Pictures;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed class CoverageTimelineTests : IDisposable
{
    static readonly DateOnly First = new(2026, 1, 1), Last = new(2026, 12, 31);

    readonly Page page = new();

    public void Dispose() => page.Dispose();

    [Fact]
    public void A_day_is_as_wide_as_the_line_has_room_for_and_the_last_day_counts_whole()
    {
        var axis = new TimeAxis(First, First.AddDays(9), 100, 200);
        axis.X(First).ShouldBe(100);
        axis.End(First.AddDays(9)).ShouldBe(200);
        (axis.End(First.AddDays(4)) - axis.X(First.AddDays(4))).ShouldBe(10, 0.001);
        axis.X(First.AddDays(-50)).ShouldBe(100);
    }

    [Fact]
    public void Months_are_named_as_far_apart_as_their_names_need()
    {
        new TimeAxis(First, Last, 0, 100).Months().Count().ShouldBe(12);
        new TimeAxis(First, Last.AddYears(4), 0, 100).Months().Count().ShouldBeLessThan(14);
        new TimeAxis(new(2026, 1, 15), new(2026, 3, 2), 0, 100).Months().ShouldBe([new(2026, 2, 1), new(2026, 3, 1)]);
    }

    [Fact]
    public void Days_without_evidence_are_drawn_and_stand_in_the_table_behind()
    {
        var coverage = new CoverageDto(First, Last, [new(Guid.NewGuid(), "Restore protocol", EvidenceKind.Statement, First, new(2026, 6, 30))],
            [new(First, new(2026, 6, 30))], [new(new(2026, 7, 1), Last)], 365, 181);
        var picture = page.Render<CoverageTimeline>(p => p.Add(one => one.Coverage, coverage));
        var (covered, gap) = (picture.Find("rect.coverage-all"), picture.Find("rect.coverage-gap"));

        (Number(covered, "x") + Number(covered, "width")).ShouldBe(Number(gap, "x"), 0.05);
        Number(covered, "width").ShouldBe(606 * 181 / 365.0, 0.05);
        page.Render<CoverageTable>(p => p.Add(one => one.Coverage, coverage)).FindAll("tbody tr")[1].TextContent.ShouldContain("1 Jul 2026");
    }

    static double Number(AngleSharp.Dom.IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
