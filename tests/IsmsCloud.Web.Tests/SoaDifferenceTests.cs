using Bunit;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.Soa;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

/// <summary>R-6.1.3-11: what was signed beside what stands there now.</summary>
public sealed class SoaDifferenceTests : IDisposable
{
    readonly Page page = new();

    public void Dispose() => page.Dispose();

    [Fact]
    public void Each_field_that_differs_stands_before_beside_after()
    {
        var (before, after) = (Soa.Backup.Row, Soa.Backup.Row with { Implementation = SoaImplementation.Yes, ReasonText = "Contract with the bank" });
        var shown = Shown(new(1, null, [new(before.Control, "changed", before, after, ["implementation", "reasonText"])]));

        shown.FindAll("tbody tr").Count.ShouldBe(2);
        shown.FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ShouldBe(["Implemented", "Partly", "Yes"]);
        shown.FindAll("tbody tr")[1].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ShouldBe(["Reasons in words", "", "Contract with the bank"]);
        shown.FindAll("thead th").Select(cell => cell.TextContent).ShouldBe(["Control", "Field", "Version 1", "Today"]);
    }

    [Fact]
    public void A_row_that_came_says_what_it_says()
    {
        var shown = Shown(new(1, 2, [new(Soa.Backup.Row.Control, "added", null, Soa.Backup.Row, [])]));
        shown.Find("tbody th").TextContent.ShouldContain("Added");
        shown.Find("tbody").TextContent.ShouldContain("Risk treatment");
    }

    [Fact]
    public void Two_that_say_the_same_say_so() => Shown(new(1, null, [])).Find("[role=status]").TextContent.ShouldBe("These two say the same.");

    IRenderedComponent<SoaDifference> Shown(SoaDifferenceDto difference) => page.Render<SoaDifference>(p => p.Add(one => one.Difference, difference));
}
