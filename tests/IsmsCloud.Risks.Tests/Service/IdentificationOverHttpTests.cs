using System.Net;
using System.Text;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Service;

public sealed class IdentificationOverHttpTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();
    private static CancellationToken Ct => RisksApp.Ct;

    [Fact]
    public async Task A_server_inherits_what_leans_on_it_and_no_circle_is_let_in()
    {
        var disk = await _app.AddAsset(f => f with { Name = "Disk", Class = AssetClass.Hardware, Value = new() });
        var server = await _app.AddAsset(f => f with { Name = "Server", Class = AssetClass.Hardware, Value = new(), DependsOn = [disk.Id] });
        var data = await _app.AddAsset(f => f with { DependsOn = [server.Id] });
        var read = (await _app.Manager.Assets.Get(disk.Id, Ct)).Required();
        (read.Ref, read.Worth).ShouldBe(("AST-0001", new AssetValue { Confidentiality = 4, Integrity = 3, Availability = 2 }));
        read.InheritedFrom.ShouldHaveSingleItem().Id.ShouldBe(data.Id);
        var circle = await _app.Manager.Assets.Patch(disk.Id, disk.Version, disk.Fields, disk.Fields with { DependsOn = [server.Id] }, Ct);
        (circle.Problem!.Status, circle.Problem.Code, circle.Problem.Errors[0].Path).ShouldBe((422, "dependency-circle", "dependsOn[0]"));
        (await _app.Manager.Assets.Patch(disk.Id, disk.Version, disk.Fields, disk.Fields with { DependsOn = [disk.Id] }, Ct)).Problem!.Status.ShouldBe(422);
        (await _app.Manager.Assets.Delete(server.Id, server.Version, "Sold it", Ct)).Problem!.Code.ShouldBe("in-use");
        (await _app.Manager.Assets.Ripple(server.Id, Ct)).Required().DependsOn.ShouldHaveSingleItem().Relation.ShouldBe("depends-on");
    }

    [Fact]
    public async Task R_0_3_another_tenants_asset_is_not_found_as_a_dependency()
    {
        var theirs = await host.NewTenant().AddAsset();
        var refused = await _app.Manager.Assets.Create(Given.Asset(_app.Named(_app.Ann)) with { DependsOn = [theirs.Id] }, Ct);
        (refused.Problem!.Status, refused.Problem.Errors[0].Path).ShouldBe((404, "dependsOn[0]"));
        (await _app.Manager.Assets.Get(theirs.Id, Ct)).Problem!.IsNotFound.ShouldBeTrue();
    }

    [Fact]
    public async Task Entries_are_kept_filtered_and_exported()
    {
        var threat = (await _app.Manager.Threats.Create(
            new ThreatFields { Code = "T1", Name = "Fire", Origin = ThreatOrigin.Environmental, Affects = [SecurityAspect.Availability], AssetClasses = [AssetClass.Site] }, Ct)).Required();
        (await _app.Manager.Threats.List(new RegisterQuery().Where("assetClass", "site"), Ct)).Required().Items.ShouldHaveSingleItem().Id.ShouldBe(threat.Id);
        (await _app.Manager.Threats.List(new RegisterQuery().Where("assetClass", "software"), Ct)).Required().Items.ShouldBeEmpty();
        (await _app.Manager.Threats.List(new RegisterQuery().Where("assetClass", "9"), Ct)).Problem!.Status.ShouldBe(400);
        var renamed = (await _app.Manager.Threats.Patch(threat.Id, threat.Version, threat.Fields, threat.Fields with { Name = "Fire and smoke" }, Ct)).Required();
        (await _app.Http.GetStringAsync(_app.Manager.Threats.ExportPath("csv", new RegisterQuery()), Ct)).ShouldContain("Fire and smoke");
        (await _app.Manager.Threats.Delete(renamed.Id, renamed.Version, "Not here", Ct)).Required().Retired.ShouldBeTrue();
    }

    [Theory]
    [InlineData("assets", """{"name":"x","class":"primaryInformation","classification":"x","owner":{"id":"a","name":"A"},"value":null}""")]
    [InlineData("assets", """{"name":"x","class":"hardware","classification":"x","owner":{"id":"a","name":"A"},"dependsOn":[null]}""")]
    [InlineData("assets", """{"name":"x","class":"hardware","classification":"x","owner":{"id":"a","name":"A"},"links":[null]}""")]
    [InlineData("assets", """{"name":"x","class":"thing"}""")]
    [InlineData("threats", """{"code":"x","name":"x","origin":"accidental","affects":["everything"]}""")]
    [InlineData("threats", """{"code":"x","name":"x","origin":"accidental","affects":[]}""")]
    [InlineData("vulnerabilities", """{"name":"x"}""")]
    [InlineData("risk-sources", """{"name":"x","motivation":"gain of money","capability":6}""")]
    [InlineData("scenarios", """{"title":"x","level":"strategic","affects":["integrity"]}""")]
    [InlineData("library/adoption", """{"keys":["threat/nothing"]}""")]
    [InlineData("library/adoption", """{"keys":[]}""")]
    [InlineData("library/adoption", """{"keys":[null]}""")]
    public async Task What_is_no_record_is_refused_and_never_fails(string register, string body)
    {
        var answer = await _app.Http.PostAsync($"api/risks/{register}", new StringContent(body, Encoding.UTF8, "application/json"), Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Adopting_from_the_library_brings_what_is_needed_and_does_it_once()
    {
        var library = (await _app.Manager.Library.Read(AssetClass.Site, Ct)).Required();
        library.Threats.ShouldAllBe(t => t.Fields.AssetClasses.Contains(AssetClass.Site));
        var first = (await _app.Manager.Library.Adopt(["risk/ransomware", "threat/fire"], Ct)).Required();
        first.Added.Select(r => r.Kind).ShouldBe(["threat", "risk-source", "risk-scenario", "risk"]);
        var second = (await _app.Manager.Library.Adopt(["risk/ransomware"], Ct)).Required();
        (second.Added.Count, second.Present.Count).ShouldBe((0, 3));
        var risk = (await _app.Manager.Register.Get(first.Added[3].Id, Ct)).Required();
        (risk.State, risk.LibraryKey, risk.Fields.ScenarioId).ShouldBe((RiskState.Draft, "risk/ransomware", first.Added[2].Id));
        (await _app.Manager.Register.Identify(risk.Id, risk.Version, Ct)).Problem!.Rule.ShouldBe("R-6.1.2-6");
        var scenario = (await _app.Manager.Scenarios.Get(first.Added[2].Id, Ct)).Required();
        scenario.Fields.RiskSourceId.ShouldBe(first.Added[1].Id);
    }

    [Fact]
    public async Task Two_who_adopt_the_whole_library_at_once_make_one_of_each()
    {
        var all = (await _app.Manager.Library.Read(null, Ct)).Required();
        IReadOnlyList<string> keys = [.. all.Risks.Select(r => r.Key)];
        var both = await Task.WhenAll(_app.Manager.Library.Adopt(keys, Ct), _app.As(_app.Ann).Library.Adopt(keys, Ct));
        both.Sum(b => b.Required().Added.Count(r => r.Kind == "risk")).ShouldBe(keys.Count);
        (await _app.Manager.Register.List(new RegisterQuery { First = 200 }, Ct)).Required().Items.Count.ShouldBe(keys.Count);
    }

    [Fact]
    public async Task E03_R_4_3_5_assets_and_risks_follow_the_scope_that_takes_effect()
    {
        var asset = await _app.AddAsset(f => f with { ScopeItems = ["Kiel"] });
        var risk = await _app.IdentifiedRisk(f => f with { Links = [new() { Kind = "asset", Id = asset.Id }] });
        var version = Guid.NewGuid();
        await _app.Tell(new ScopeVersionTookEffect(version, 1, DateTimeOffset.UtcNow));
        await _app.Tell(new ScopeVersionApproved(version, 1, "hash", new DateOnly(2026, 1, 1), true, ["Sales"], ["Hamburg"], ["Selling"], ["Shop"], []));
        await _app.Tell(new ScopeVersionTookEffect(version, 1, DateTimeOffset.UtcNow));
        (await Eventually.Answer(async () => (await _app.Manager.Assets.Get(asset.Id, Ct)).Required(), a => !a.InScope)).InScope.ShouldBeFalse();
        var left = await Eventually.Answer(async () => (await _app.Manager.Register.Get(risk.Id, Ct)).Required(), r => !r.InScope);
        left.Gaps.Select(g => g.Rule).ShouldContain("R-4.3-5");
        (await _app.AddAsset(f => f with { ScopeItems = ["hamburg"] })).InScope.ShouldBeTrue();
    }
}
