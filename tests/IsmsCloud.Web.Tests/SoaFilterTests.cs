using IsmsCloud.Controls.Contracts;
using IsmsCloud.Web.Components.Soa;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed class SoaFilterTests
{
    [Fact]
    public void A_rule_shows_exactly_the_rows_that_break_it()
    {
        Shown(new(Rule: "R-6.1.3-2")).ShouldBe(["A.8.28"]);
        Shown(new(Rule: "R-6.1.3-1")).ShouldBe(["A.5.1"]);
        Shown(new(Rule: "soa-undecided")).ShouldBe(["A.5.1"]);
        Shown(new(Rule: "R-6.1.3-9")).ShouldBeEmpty();
    }

    [Fact]
    public void Each_filter_leaves_out_what_it_says()
    {
        Shown(new()).ShouldBe(["A.5.1", "A.8.13", "A.8.28"]);
        Shown(new(Theme: "Technological")).ShouldBe(["A.8.13", "A.8.28"]);
        Shown(new(Necessary: "undecided")).ShouldBe(["A.5.1"]);
        Shown(new(Implementation: "partly")).ShouldBe(["A.8.13"]);
        Shown(new(Reason: "riskTreatment")).ShouldBe(["A.8.13"]);
        Shown(new(Flagged: true)).ShouldBe(["A.5.1"]);
        Shown(new(Attribute: "controlType:Preventive", Theme: "Organizational")).ShouldBe(["A.5.1"]);
        Shown(new(Attribute: "controlType:Corrective")).ShouldBeEmpty();
        Shown(new(Search: "extortion")).ShouldBe(["A.8.13"]);
    }

    [Fact]
    public void All_of_it_stands_in_the_address_and_nothing_where_nothing_is_left_out()
    {
        new SoaFilter().ToString().ShouldBe("");
        new SoaFilter(SoaEdition.Edition2013, Theme: "People", Flagged: true, Attribute: "controlType:Preventive", Rule: "R-6.1.3-2", Open: "A.8.28").ToString()
            .ShouldBe("edition=2013&theme=People&flagged=true&attribute=controlType%3APreventive&rule=R-6.1.3-2&open=A.8.28");
    }

    [Fact]
    public void An_open_row_and_an_edition_leave_nothing_out()
    {
        new SoaFilter(SoaEdition.Edition2013, Open: "A.5.1").IsNarrow.ShouldBeFalse();
        new SoaFilter(Theme: "People", Open: "A.5.1").Wide.ShouldBe(new SoaFilter(Open: "A.5.1"));
    }

    static IEnumerable<string> Shown(SoaFilter filter) => filter.Of(Soa.Board).Select(entry => entry.Row.Control.Code);
}
