using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Assets and their worth, scenarios, the library.</summary>
public sealed class IdentificationTests
{
    private static Asset Asset(Func<AssetFields, AssetFields>? with = null)
    {
        var asset = new Asset();
        var fields = Given.Asset(Given.Ann);
        Some.Must(asset.Begin(with is null ? fields : with(fields)));
        return asset.Stored();
    }

    private static Asset Server(AssetValue? value = null, params IReadOnlyList<Guid> on) =>
        Asset(f => f with { Name = "Server", Class = AssetClass.Hardware, Value = value ?? new(), DependsOn = on });

    private static ILookup<Guid, Asset> Leaning(params IReadOnlyList<Asset> assets) => assets.SelectMany(a => a.Fields.DependsOn.Select(on => (on, a))).ToLookup(p => p.on, p => p.a);

    [Fact]
    public void A_primary_asset_says_what_it_is_worth()
    {
        var asset = new Asset();
        asset.Begin(Given.Asset(Given.Ann) with { Value = new() { Integrity = 2 } }).Select(r => r.Path).ShouldBe(["value.confidentiality", "value.availability"]);
    }

    [Fact]
    public void What_carries_an_asset_inherits_the_greatest_value_however_far_down()
    {
        var disk = Server();
        var server = Server(null, disk.Id);
        var data = Asset(f => f with { DependsOn = [server.Id] });
        var other = Asset(f => f with { Value = new() { Confidentiality = 1, Integrity = 1, Availability = 5 }, DependsOn = [disk.Id] });
        var worth = Worth.Of(disk, Leaning(server, data, other));
        worth.Values.ShouldBe(new AssetValue { Confidentiality = 4, Integrity = 3, Availability = 5 });
        worth.From.ShouldBe([data, other], ignoreOrder: true);
        Worth.Of(data, Leaning(server, data, other)).From.ShouldBeEmpty();
    }

    [Fact]
    public void Its_own_value_goes_before_what_it_inherits_and_a_circle_ends()
    {
        var (first, second) = (Server(new() { Availability = 1 }), Server());
        Some.Must(first.Revise(first.Fields with { DependsOn = [second.Id] }));
        Some.Must(second.Revise(second.Fields with { DependsOn = [first.Id] }));
        var data = Asset(f => f with { DependsOn = [first.Id] });
        Worth.Of(first, Leaning(first, second, data)).Values.ShouldBe(new AssetValue { Confidentiality = 4, Integrity = 3, Availability = 1 });
    }

    [Fact]
    public void R_4_3_5_an_asset_is_in_scope_where_the_scope_in_force_names_its_place()
    {
        var scope = new ScopeInForce(Guid.NewGuid(), 1, new HashSet<string>(["Sales", "Hamburg"], StringComparer.OrdinalIgnoreCase));
        var asset = Asset(f => f with { ScopeItems = ["hamburg "] });
        asset.Place(scope).ShouldBeFalse();
        Some.Must(asset.Revise(asset.Fields with { ScopeItems = ["Kiel"] }));
        asset.Place(scope).ShouldBeTrue();
        asset.InScope.ShouldBeFalse();
        asset.Place(null).ShouldBeTrue();
        Asset().GapsOf(new Worth(new() { Integrity = 1 }, []), scope).ShouldHaveSingleItem().Rule.ShouldBe("R-4.3-5");
    }

    [Fact]
    public void A_strategic_scenario_says_the_end_and_an_operational_one_the_steps()
    {
        new Scenario().Begin(Given.Scenario with { Level = ScenarioLevel.Strategic }).ShouldHaveSingleItem().Path.ShouldBe("desiredEndState");
        new Scenario().Begin(Given.Scenario with { Steps = [] }).ShouldHaveSingleItem().Path.ShouldBe("steps");
        new Scenario().Begin(Given.Scenario).ShouldBeEmpty();
    }

    [Fact]
    public void Each_entry_of_the_library_is_a_valid_record_and_known_by_one_key()
    {
        var library = Shelves.All;
        (library.Threats.Count + library.Vulnerabilities.Count).ShouldBeGreaterThanOrEqualTo(150);
        (library.Scenarios.Count, library.Risks.Count(r => r.Small)).ShouldBe((40, 20));
        foreach (var threat in library.Threats) new Threat().Begin(threat.Fields).ShouldBeEmpty(threat.Key);
        foreach (var vulnerability in library.Vulnerabilities) new Vulnerability().Begin(vulnerability.Fields).ShouldBeEmpty(vulnerability.Key);
        foreach (var source in library.RiskSources) new RiskSource().Begin(source.Fields).ShouldBeEmpty(source.Key);
        foreach (var scenario in library.Scenarios) new Scenario().Begin(scenario.Fields).ShouldBeEmpty(scenario.Key);
        foreach (var risk in library.Risks) Risk.Adopt(Guid.NewGuid(), risk, Guid.NewGuid()).Fields.Affects.ShouldNotBeEmpty(risk.Key);
        Enum.GetValues<AssetClass>().ShouldAllBe(c => Shelves.About(c).Threats.Count > 0 && Shelves.About(c).Vulnerabilities.Count > 0);
    }

    [Fact]
    public void What_an_entry_needs_comes_with_it_and_before_it() =>
        Shelves.WithNeeds(["risk/ransomware", "source/nature"]).ShouldBe(["source/organised-crime", "scenario/ransomware", "risk/ransomware", "source/nature"]);
}
