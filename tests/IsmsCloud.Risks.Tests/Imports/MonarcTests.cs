using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Service;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Imports;

/// <summary>A library in MONARC's form: one file, a list for each register.</summary>
public sealed class MonarcTests(RisksHost host)
{
    private const string Library = """
        {"assets":[{"uuid":"6f0c8ed6-0001-4a6e-9f4f-000000000001","code":"BAT_LOC","label":"Premises","description":"","type":"Secondary"}],
         "threats":[{"uuid":"6f0c8ed6-0002-4a6e-9f4f-000000000001","code":"MA11","label":"Error in use","description":"A slip","theme":"Compromise of functions","c":false,"i":true,"a":true}],
         "vulnerabilities":[{"uuid":"6f0c8ed6-0003-4a6e-9f4f-000000000001","code":"1","label":"No screen lock","description":"","mode":0,"status":1}],
         "risks":[{"uuid":"x","asset":"y"}]}
        """;

    private readonly RisksApp _app = host.NewTenant();

    private static CancellationToken Ct => RisksApp.Ct;

    [Fact]
    public async Task Its_lists_are_found_and_mapped_by_themselves()
    {
        var files = new Importing(_app.Http, "risks");
        foreach (var register in new[] { "threats", "vulnerabilities" })
        {
            var begun = (await files.Begin(register, Library, "monarc.json", "application/json")).Required();
            (begun.Mapping.Sheet, begun.Mapping.KeyColumn).ShouldBe((register, "uuid"));
            var done = await files.Run(await files.Check(begun));
            (done.Counts!.Made, done.Counts.Errors).ShouldBe((1, 0), string.Join("\n", done.Problems));
        }

        var threat = (await _app.Manager.Threats.List(new RegisterQuery(), Ct)).Required().Items.ShouldHaveSingleItem().Fields;
        (threat.Code, threat.Name, threat.Origin, threat.Source).ShouldBe(("MA11", "Error in use", ThreatOrigin.Accidental, "MONARC"));
        threat.Affects.ShouldBe([SecurityAspect.Integrity, SecurityAspect.Availability], ignoreOrder: true);
        (await _app.Manager.Vulnerabilities.List(new RegisterQuery(), Ct)).Required().Items.ShouldHaveSingleItem().Fields.AssetClasses.Count.ShouldBe(Enum.GetValues<AssetClass>().Length);

        var assets = (await files.Begin("assets", Library, "monarc.json", "application/json")).Required();
        assets.Mapping.Columns.Single(c => c.Field == "class").Column.ShouldBe("code");
        var check = await files.Check(assets);
        check.Problems.Select(p => p.Field).Order().ShouldBe(["classification", "owner"]);
    }
}
