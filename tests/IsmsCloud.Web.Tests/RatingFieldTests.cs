using System.Net;
using System.Text.Json.Nodes;
using Bunit;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.RiskPages;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed class RatingFieldTests : IDisposable
{
    const string Criteria = "api/risks/criteria/0192f000-0000-7000-8000-0000000000c1/calculation";

    readonly Page page = new();
    readonly JsonObject typed = new() { ["kind"] = "current" };

    public void Dispose() => page.Dispose();

    [Fact]
    public void Ranks_are_offered_in_the_words_of_the_criteria_and_the_level_is_what_the_service_computes()
    {
        page.Behind.When("GET", "api/risks/criteria/current", Set(Combination.Matrix))
            .When("POST", Criteria, new CalculationDto(2, new RiskLevel("high", "High", 2, "#b03a14"), new(2, 1), false, null));
        var form = Form();

        form.FindAll("select")[0].TextContent.ShouldContain("2 Often");
        form.FindAll("select")[0].Change("2");
        form.FindAll("select")[1].Change("1");

        form.Find(".rating-result").TextContent.ShouldContain("High");
        form.Markup.ShouldContain("More than once a year");
        var inputs = typed["inputs"].As<RatingInputs>()!;
        inputs.Likelihood.ShouldBe(2);
        inputs.Consequences.Single().Rank.ShouldBe(1);
    }

    [Fact]
    public void Without_criteria_in_force_nothing_can_be_rated()
    {
        Form().Find(".note").TextContent.ShouldContain("No risk criteria are in force yet");
        typed.ContainsKey("inputs").ShouldBeFalse();
    }

    [Fact]
    public void Criteria_in_numbers_ask_for_numbers()
    {
        page.Behind.When("GET", "api/risks/criteria/current", Set(Combination.Quantitative));
        Form().FindAll("select").ShouldBeEmpty();
        typed["inNumbers"]!.GetValue<bool>().ShouldBeTrue();
    }

    IRenderedComponent<RatingField> Form() =>
        page.Render<RatingField>(p => p.Add(f => f.Field, new Field("inputs", Input.Own)).Add(f => f.Model, typed));

    static object Set(Combination combination) => new
    {
        id = Guid.Parse("0192f000-0000-7000-8000-0000000000c1"),
        @ref = "CRS-0001",
        fields = new CriteriaFields
        {
            Name = "Ours",
            Combination = combination,
            Likelihood = [new() { Rank = 1, Name = "Seldom" }, new() { Rank = 2, Name = "Often", Definition = "More than once a year" }],
            Consequences = [new() { Category = ConsequenceCategory.Legal, Levels = [new() { Rank = 1, Name = "Small" }] }],
        },
    };
}
