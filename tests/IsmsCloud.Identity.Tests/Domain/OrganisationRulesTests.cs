using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;

namespace IsmsCloud.Identity.Tests.Domain;

public sealed class OrganisationRulesTests
{
    private static readonly OrganisationFields Keller = new() { Name = "Keller GmbH" };

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(9, null, true)]
    [InlineData(10, null, false)]
    [InlineData(9, false, false)]
    [InlineData(400, true, true)]
    public void With_fewer_than_ten_people_it_is_small_unless_it_says_otherwise(int? headcount, bool? said, bool small) =>
        Found(Keller with { Headcount = headcount, SmallOrganisation = said }).Value!.IsSmall.ShouldBe(small);

    [Theory]
    [InlineData("name", "required", "")]
    [InlineData("name", "says-nothing", "...")]
    [InlineData("name", "invalid-characters", "Keller\nGmbH")]
    public void Its_name_says_something(string path, string code, string name) => Refused(Keller with { Name = name }, path, code);

    [Fact]
    public void Its_name_has_at_most_200_characters()
    {
        Found(Keller with { Name = new string('x', 200) }).Refusals.ShouldBeEmpty();
        Refused(Keller with { Name = new string('x', 201) }, "name", "too-long");
    }

    [Fact]
    public void Its_headcount_is_from_one_to_a_million()
    {
        foreach (var fits in new[] { 1, 1_000_000 }) Found(Keller with { Headcount = fits }).Refusals.ShouldBeEmpty();
        foreach (var not in new[] { 0, -1, 1_000_001 }) Refused(Keller with { Headcount = not }, "headcount", "out-of-range");
    }

    [Fact]
    public void Edition_sector_and_time_zone_are_known_ones()
    {
        foreach (var edition in Editions.All) Found(Keller with { Edition = edition }).Refusals.ShouldBeEmpty();
        Refused(Keller with { Edition = "2005" }, "edition", "unknown-value");
        Refused(Keller with { Sector = "witchcraft" }, "sector", "unknown-value");
        foreach (var zone in new[] { "Europe/Berlin", "Etc/UTC", "America/Argentina/Ushuaia" }) Found(Keller with { TimeZone = zone }).Refusals.ShouldBeEmpty();
        foreach (var none in new[] { "W. Europe Standard Time", "Berlin", "+01:00" }) Refused(Keller with { TimeZone = none }, "timeZone", "unknown-value");
    }

    [Fact]
    public void What_it_is_is_said_and_is_one_of_two() => Organisation.Found(Guid.NewGuid(), (OrganisationKind)7, Keller).Refusals.ShouldHaveSingleItem().Path.ShouldBe("kind");

    private static Http.Made<Organisation> Found(OrganisationFields fields) => Organisation.Found(Guid.NewGuid(), OrganisationKind.Organisation, fields);

    private static void Refused(OrganisationFields fields, string path, string code)
    {
        var refusal = Found(fields).Refusals.ShouldHaveSingleItem();
        (refusal.Path, refusal.Code).ShouldBe((path, code));
    }
}
