using System.Text.Json.Nodes;
using IsmsCloud.Web.Components.SetUp;

namespace IsmsCloud.Web.Tests;

public sealed class SetUpStepTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    [InlineData(400, false)]
    public void Only_a_small_organisation_is_asked_for_the_rules_of_small_ones(int headcount, bool asked) =>
        Names(new JsonObject { ["headcount"] = headcount }).Contains("small").ShouldBe(asked);

    [Fact]
    public void Nobody_is_asked_for_them_before_it_is_known_how_many_they_are() => Names([]).ShouldNotContain("small");

    [Fact]
    public void It_begins_with_the_sector() => SetUpStep.FirstOpen([]).Name.ShouldBe("sector");

    [Fact]
    public void It_is_resumed_at_the_first_question_without_an_answer() =>
        SetUpStep.FirstOpen(new JsonObject { ["sector"] = "retail" }).Name.ShouldBe("headcount");

    [Fact]
    public void The_mode_of_a_small_organisation_is_a_question_until_somebody_chose() =>
        SetUpStep.FirstOpen(new JsonObject { ["sector"] = "retail", ["headcount"] = 4 }).Name.ShouldBe("small");

    [Fact]
    public void What_has_a_value_from_the_start_is_still_looked_at() =>
        SetUpStep.FirstOpen(new JsonObject { ["sector"] = "retail", ["headcount"] = 40, ["edition"] = "2022A1", ["timeZone"] = "Europe/Berlin" }).Name.ShouldBe("edition");

    [Fact]
    public void It_ends_with_people_and_a_look_at_all_answers() => Names([]).TakeLast(2).ShouldBe(["people", "check"]);

    static IEnumerable<string> Names(JsonObject settings) => SetUpStep.Of(settings).Select(step => step.Name);
}
