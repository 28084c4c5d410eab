using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Domain;
using IsmsCloud.Risks.Tests.Service;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Imports;

/// <summary>
/// Registers that other organisations and tools keep, out of a folder that <c>ISMSCLOUD_SAMPLES</c> names. Run where it is
/// there, and not otherwise: <c>-explicit only</c>.
/// </summary>
public sealed class SampleTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();

    private static CancellationToken Ct => RisksApp.Ct;

    private Importing Files => field ??= new Importing(_app.Http, "risks");

    private static string Sample(string name) => File.ReadAllText(Path.Combine(Environment.GetEnvironmentVariable("ISMSCLOUD_SAMPLES")!, name));

    private async Task<ImportDto> Taken(string register, string file, Func<ImportMapping, ImportMapping>? with = null)
    {
        var json = file.EndsWith(".json", StringComparison.Ordinal);
        var check = await Files.Check((await Files.Begin(register, Sample(file), Path.GetFileName(file), json ? "application/json" : "text/csv")).Required(), with);
        check.Failure.ShouldBeNull();
        TestContext.Current.TestOutputHelper?.WriteLine($"{register}: {check.Counts} {string.Join(", ", check.Problems.CountBy(p => $"{p.Code}/{p.Field}").Select(c => $"{c.Value} {c.Key}"))}");
        return await Files.Run(check, leaveOutErrors: true);
    }

    private async Task Known()
    {
        foreach (var person in new[] { _app.Ann, _app.Rita })
            await _app.Tell(new MemberJoined(Guid.CreateVersion7(), Guid.Parse(person.Id), person.Name, ["risk-owner"]));
        await Eventually.Holds(
            async () => (await Files.Check((await Files.Begin("risks", "Title,Owner\nA,Rita Voss\nB,Ann Weiss")).Required())).Counts!.Warnings == 0, "both are known");
    }

    private static ImportMapping Assets(ImportMapping mapping) => mapping.Otherwise("owner", "Ann Weiss").Otherwise("classification", "internal")
        .Otherwise("value.confidentiality", "3").Otherwise("value.integrity", "3").Otherwise("value.availability", "3");

    [Fact(Explicit = true)]
    public async Task A_consultancys_registers_come_in_with_the_warnings_that_they_deserve()
    {
        await _app.ApprovedCriteria();
        await Known();
        await _app.Manager.Scenarios.Create(Given.Scenario with { Title = "As imported" }, Ct);

        var assets = await Taken("assets", "cenedril/asset-register.csv", Assets);
        assets.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(c.Rows), c => c.Errors.ShouldBe(0), c => c.Warnings.ShouldBe(c.Rows));
        assets.Problems.Select(p => p.Code).Distinct().Order().ShouldBe(["person-replaced", "person-unknown"]);

        var threats = await Taken("threats", "cenedril/threat-register.csv", m => m.Otherwise("origin", "deliberate").Otherwise("affects", "C; I; A"));
        threats.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(c.Rows), c => c.Errors.ShouldBe(0));

        var weaknesses = await Taken("vulnerabilities", "cenedril/vulnerability-register.csv", m => m.Otherwise("assetClasses", "software"));
        weaknesses.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(c.Rows), c => c.Errors.ShouldBe(0));

        var risks = await Taken("risks", "cenedril/risk-register.csv", m => m
            .Otherwise("owner", "Rita Voss").Otherwise("approach", "event-based").Otherwise("scenarioId", "As imported").Otherwise("affects", "confidentiality"));
        risks.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(7), c => c.Errors.ShouldBe(0));
        risks.Problems.ShouldContain(p => p.Code == "score-differs" && p.Rule == "R-6.1.2-8");
        risks.Problems.ShouldContain(p => p.Code == "treatment-left-to-owner" && p.Message.StartsWith("The file says modify"));
        risks.Problems.ShouldContain(p => p.Code == "reference-unknown" && p.Field == "assetId");
        (await _app.Manager.Register.List(new RegisterQuery().Where("import", risks.Id.ToString()), Ct)).Required().Items.ShouldContain(r => r.Ratings.Count == 2);

        var plan = await Taken("plan-items", "cenedril/risk-treatment-plan.csv", m => m
            .Otherwise("owner", "Ann Weiss").From("resources.amount", "Budget (EUR)").Otherwise("resources.currency", "EUR").From("resources.text", null).Otherwise("resources.text", "As planned"));
        plan.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBePositive(), c => c.Errors.ShouldBePositive());
        plan.Problems.Where(p => p.Severity == ImportSeverity.Error).ShouldAllBe(p => p.Code == "not-a-date" && p.Value == "Recurring");
        plan.Problems.ShouldContain(p => p.Code == "several-controls");
    }

    [Fact(Explicit = true)]
    public async Task A_library_of_MONARC_comes_in_by_the_mapping_that_is_suggested()
    {
        await Known();
        var assets = await Taken("assets", "monarc-objects-en.json", Assets);
        assets.Counts!.ShouldSatisfyAllConditions(c => c.Rows.ShouldBe(42), c => c.Made.ShouldBe(42));
        var threats = await Taken("threats", "monarc-objects-en.json");
        threats.Counts!.ShouldSatisfyAllConditions(c => c.Rows.ShouldBe(30), c => c.Made.ShouldBe(30));
        var weaknesses = await Taken("vulnerabilities", "monarc-objects-en.json");
        weaknesses.Counts!.ShouldSatisfyAllConditions(c => c.Rows.ShouldBe(706), c => c.Made.ShouldBe(704), c => c.Errors.ShouldBe(2));
        weaknesses.Problems.ShouldAllBe(p => p.Code == "too-long" && p.Column == "label");
        (await Files.Check((await Files.Begin("threats", Sample("monarc-objects-en.json"), "again.json", "application/json")).Required())).Counts!.Present.ShouldBe(30);
    }

    [Fact(Explicit = true)]
    public async Task A_list_of_typical_risks_comes_in_as_drafts()
    {
        var risks = await Taken("risks", "probo-risks.json");
        risks.Counts!.ShouldSatisfyAllConditions(c => c.Made.ShouldBe(c.Rows), c => c.Errors.ShouldBe(0));
    }
}
