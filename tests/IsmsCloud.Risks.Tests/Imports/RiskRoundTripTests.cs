using System.Text.Json.Nodes;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Risks.Tests.Service;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Imports;

/// <summary>What is exported imports again to the same.</summary>
public sealed class RiskRoundTripTests(RisksHost host)
{
    private readonly RisksApp _here = host.NewTenant();
    private readonly RisksApp _there = host.NewTenant();

    private static CancellationToken Ct => RisksApp.Ct;

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Every_register_of_risks_comes_back(string format)
    {
        await Fill();
        foreach (var register in new[] { "assets", "threats", "vulnerabilities", "risk-sources", "scenarios", "risks", "plan-items" })
        {
            var file = await _here.Http.GetByteArrayAsync($"api/risks/{register}/export?format={format}", Ct);
            var again = await Check(_here, register, file, format);
            (again.Counts!.Made, again.Counts.Errors, again.Counts.Present).ShouldBe((0, 0, again.Counts.Rows), $"{register}: {string.Join("\n", again.Problems)}");
            var made = await new Importing(_there.Http, "risks").Run(await Check(_there, register, file, format));
            (made.Counts!.Made, made.Counts.Errors).ShouldBe((again.Counts.Rows, 0), $"{register}: {string.Join("\n", made.Problems)}");
            (await Fields(_there, register)).ShouldBe(await Fields(_here, register), register);
        }
    }

    private async Task Fill()
    {
        var site = await _here.AddAsset(f => f with { Name = "Site; north", Class = AssetClass.Site, Value = new() { Availability = 3 }, ScopeItems = ["a; b", "c"] });
        await _here.AddAsset(f => f with { Name = "Server \"one\"", Class = AssetClass.Hardware, Value = new(), DependsOn = [site.Id], Custodian = _here.Named(_here.Rita), Description = "=SUM(A1)\nline two" });
        var threat = (await _here.Manager.Threats.Create(
            new ThreatFields { Code = "T1", Name = "Fire", Origin = ThreatOrigin.Environmental, Affects = [SecurityAspect.Availability, SecurityAspect.Integrity], AssetClasses = [AssetClass.Site, AssetClass.Hardware] }, Ct)).Required();
        var weakness = (await _here.Manager.Vulnerabilities.Create(new VulnerabilityFields { Name = "Wood", AssetClasses = [AssetClass.Site] }, Ct)).Required();
        var source = (await _here.Manager.RiskSources.Create(new RiskSourceFields { Name = "Arsonist", Motivation = "Likes fire", Capability = 2 }, Ct)).Required();
        var scenario = (await _here.Manager.Scenarios.Create(Given.Scenario with { RiskSourceId = source.Id }, Ct)).Required();
        var group = (await _here.Manager.Register.Create(Given.EventRisk(_here.Named(_here.Rita), scenario.Id) with { Title = "Everything burns" }, Ct)).Required();
        var risk = (await _here.Manager.Register.Create(
            new RiskFields
            {
                Title = "-It burns",
                Description = "Much; at once",
                Approach = RiskApproach.AssetBased,
                AssetId = site.Id,
                ThreatId = threat.Id,
                VulnerabilityId = weakness.Id,
                PartOf = group.Id,
                Affects = [SecurityAspect.Availability],
                ExistingControls = [new() { Control = new() { Code = "A.7.5" }, Status = ControlStatus.Planned }],
            }, Ct)).Required();
        (await _here.Manager.Plan.Create(Given.PlanItem(_here.Named(_here.Ann), risk.Id), Ct)).Required();
    }

    private static async Task<ImportDto> Check(RisksApp app, string register, byte[] file, string format)
    {
        var importing = new Importing(app.Http, "risks");
        return await importing.Check((await importing.Begin(
            register, file, $"{register}.{format}", format == "csv" ? "text/csv" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")).Required());
    }

    // Ids by the titles of what they lead to, since the other organisation has ids of its own.
    private static async Task<IReadOnlyList<string>> Fields(RisksApp app, string register)
    {
        var names = new Dictionary<string, string>();
        foreach (var other in new[] { "assets", "threats", "vulnerabilities", "risk-sources", "scenarios", "risks" })
            foreach (var item in (await app.Http.Read<JsonObject>($"api/risks/{other}", Ct)).Required()["items"]!.AsArray())
                names[(string)item!["id"]!] = (string?)item["fields"]!["name"] ?? (string)item["fields"]!["title"]!;
        var page = (await app.Http.Read<JsonObject>($"api/risks/{register}", Ct)).Required();
        return [.. page["items"]!.AsArray().Select(item => names.Aggregate(item!["fields"]!.ToJsonString(), (text, name) => text.Replace(name.Key, name.Value, StringComparison.Ordinal))).Order()];
    }
}
