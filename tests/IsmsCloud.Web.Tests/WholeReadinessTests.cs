using IsmsCloud.Http;
using IsmsCloud.Web.Components.Readiness;

namespace IsmsCloud.Web.Tests;

public sealed class WholeReadinessTests
{
    [Fact]
    public void Clauses_stand_in_the_order_of_the_standard_and_what_two_services_keep_of_one_is_added_up()
    {
        var risks = Of(new ClauseReadiness("6.1.3", "Risk treatment", 2, 3, [Gap("R-6.1.3-7")]), new ClauseReadiness("8.2", "Risk assessments", 5, 5, []));
        var controls = Of(new ClauseReadiness("10.1", "Improvement", 0, 1, []), new ClauseReadiness("6.1.3", "Risk treatment", 4, 6, [Gap("R-6.1.3-1")]), new ClauseReadiness("6.3", "Changes", 1, 2, []));

        var joined = WholeReadiness.Join([risks, controls]);

        joined.Select(clause => clause.Clause).ShouldBe(["6.1.3", "6.3", "8.2", "10.1"]);
        (joined[0].Met, joined[0].Applicable).ShouldBe((6, 9));
        joined[0].Gaps.Select(gap => gap.Gap.Rule).ShouldBe(["R-6.1.3-7", "R-6.1.3-1"]);
    }

    static ReadinessDto Of(params IReadOnlyList<ClauseReadiness> clauses) => new("2022A1", false, clauses);

    static ReadinessGap Gap(string rule) => new(new Gap(rule, "6.1.3", GapSeverity.Gap, "Open."), []);
}
