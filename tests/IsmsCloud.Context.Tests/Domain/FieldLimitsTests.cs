using System.ComponentModel.DataAnnotations;
using System.Reflection;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Http;
using Shouldly;

namespace IsmsCloud.Context.Tests.Domain;

public sealed class FieldLimitsTests
{
    public static TheoryData<string, string, int> TextLimits()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var (record, fields) in Complete)
            foreach (var property in fields.GetType().GetProperties().Where(p => p.PropertyType == typeof(string)))
                data.Add(record, property.Name, property.GetCustomAttribute<MaxLengthAttribute>()!.Length);
        return data;
    }

    public static TheoryData<string, string> RequiredFields()
    {
        var data = new TheoryData<string, string>();
        foreach (var (record, fields) in Complete)
            foreach (var property in fields.GetType().GetProperties().Where(p => p.IsDefined(typeof(RequiredAttribute))))
                data.Add(record, property.Name);
        return data;
    }

    private static readonly IReadOnlyDictionary<string, object> Complete = new Dictionary<string, object>
    {
        ["issue"] = Given.IssueFields,
        ["party"] = Given.PartyFields,
        ["requirement"] = Given.RequirementFields,
        ["interface"] = Given.InterfaceFields,
        ["process"] = Given.ProcessFields,
        ["climate"] = Given.ClimateFields,
        ["scope"] = Given.ScopeFields,
        ["person"] = Given.Ann,
        ["link"] = new RecordLink { Kind = "risk", Id = Guid.CreateVersion7(), Title = "Loss of data" },
        ["document"] = new ExternalDocument { Title = "GDPR" },
        ["exclusion"] = new ScopeExclusion { What = "Canteen", Reason = "No information there" },
        ["flow"] = new ProcessFlow { What = "Findings" },
        ["because"] = Given.Because(),
        ["review"] = new ReviewRequest { Outcome = ReviewOutcome.Unchanged, Note = "Looked at it" },
        ["relevance"] = new RelevanceRequest { Relevant = true, Reason = "It matters" },
        ["ending"] = new EndRequirementRequest { Reason = "The contract is over" },
        ["approval"] = new ApproveScopeRequest { ContentHash = "abc" },
        ["return"] = new ReturnRequest { Comment = "Name the sites" },
        ["run"] = new RunRequest { RanOn = Given.Today },
    };

    [Fact]
    public void A_complete_record_has_nothing_against_it() =>
        Complete.Values.SelectMany(FieldLimits.Check).ShouldBeEmpty();

    [Theory, MemberData(nameof(TextLimits))]
    public void A_text_may_be_as_long_as_its_limit_and_not_one_longer(string record, string property, int limit)
    {
        Refused(record, property, new string('x', limit)).ShouldNotContain("too-long");
        Refused(record, property, new string('x', limit + 1)).ShouldContain("too-long");
    }

    [Theory, MemberData(nameof(RequiredFields))]
    public void A_required_field_is_asked_for_by_its_path(string record, string property)
    {
        var fields = Spoilt(record, property, Empty(record, property));
        FieldLimits.Check(fields).ShouldContain(r => r.Code == "required" && string.Equals(r.Path, property, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("because", "Reason")]
    [InlineData("issue", "RelevanceReason")]
    [InlineData("issue", "NoLinkReason")]
    [InlineData("party", "Relevance")]
    [InlineData("return", "Comment")]
    [InlineData("review", "Note")]
    [InlineData("scope", "NoInterfacesReason")]
    public void A_reason_of_punctuation_alone_is_no_reason(string record, string property) =>
        Refused(record, property, "-- ... !!").ShouldContain("says-nothing");

    [Theory]
    [InlineData("nul\0byte")]
    [InlineData("bell\a")]
    public void Control_characters_are_no_text(string text) => Refused("issue", "Title", text).ShouldContain("invalid-characters");

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(-1)]
    public void A_review_interval_is_1_to_36_months(int months) =>
        FieldLimits.Check(Given.IssueFields with { ReviewIntervalMonths = months }).ShouldHaveSingleItem().Code.ShouldBe("out-of-range");

    [Fact]
    public void An_enum_value_that_is_none_is_refused() =>
        FieldLimits.Check(Given.IssueFields with { Effect = (IssueEffect)9 }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            r => r.Code.ShouldBe("unknown-value"), r => r.Path.ShouldBe("effect"));

    [Fact]
    public void A_list_holds_each_value_once() =>
        FieldLimits.Check(Given.IssueFields with { Affects = [IssueAffects.Scope, IssueAffects.Scope] }).ShouldHaveSingleItem().Path.ShouldBe("affects[1]");

    [Fact]
    public void A_nested_record_is_held_to_its_limits_under_its_path() =>
        FieldLimits.Check(Given.IssueFields with { Owner = new Person { Id = "x" } }).ShouldHaveSingleItem().Path.ShouldBe("owner.name");

    [Fact]
    public void A_list_longer_than_its_limit_is_refused() =>
        FieldLimits.Check(Given.ScopeFields with { Locations = [.. Enumerable.Range(0, 101).Select(i => $"Site {i}")] }).ShouldHaveSingleItem().Code.ShouldBe("too-long");

    private static IEnumerable<string> Refused(string record, string property, string value) =>
        FieldLimits.Check(Spoilt(record, property, value)).Select(r => r.Code);

    private static object Spoilt(string record, string property, object? value)
    {
        var copy = Complete[record].GetType().GetMethod("<Clone>$")!.Invoke(Complete[record], null)!;
        copy.GetType().GetProperty(property)!.SetValue(copy, value);
        return copy;
    }

    private static object? Empty(string record, string property) => Complete[record].GetType().GetProperty(property)!.PropertyType switch
    {
        var text when text == typeof(string) => "  ",
        var list when list.IsGenericType && list.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => Array.CreateInstance(list.GenericTypeArguments[0], 0),
        _ => null,
    };
}
