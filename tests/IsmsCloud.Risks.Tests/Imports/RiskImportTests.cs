using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Tests.Service;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests.Imports;

public sealed class RiskImportTests(RisksHost host)
{
    private readonly RisksApp _app = host.NewTenant();

    private static CancellationToken Ct => RisksApp.Ct;

    private Importing Files => field ??= new Importing(_app.Http, "risks");

    private async Task Knows(params IReadOnlyList<TestPerson> people)
    {
        foreach (var person in people) await _app.Tell(new MemberJoined(Guid.CreateVersion7(), Guid.Parse(person.Id), person.Name, ["risk-owner"], $"{person.Name.Split(' ')[0].ToLowerInvariant()}@acme.test"));
    }

    private async Task<IReadOnlyList<RiskDto>> Risks() => (await _app.Manager.Register.List(new RegisterQuery { Sort = "title" }, Ct)).Required().Items;

    private async Task<ImportDto> UntilKnown(Func<Task<ImportDto>> check)
    {
        ImportDto? import = null;
        await Eventually.Holds(
            async () => (import = import is null ? await check() : await Files.Check(import)).Problems.All(p => p.Code != "person-unknown"), "the members are known");
        return import!;
    }

    [Fact]
    public async Task R_6_1_2_8_a_typed_score_that_differs_from_the_computed_one_is_loaded_with_both_shown()
    {
        await _app.ApprovedCriteria();
        await Knows(_app.Rita);
        const string file = """
            No,Risk,Description,Approach,Scenario,Affects,Owner,Likelihood,Impact,Score,Risk level,Treatment
            1,Fire,It burns,event-based,Dark site,A,rita@acme.test,4,4,4,High,Mitigate
            2,Flood,It rains,event-based,Dark site,A,Rita Voss,4,4,20,Critical,Transfer
            """;
        (await _app.Manager.Scenarios.Create(Domain.Given.Scenario with { Title = "Dark site" }, Ct)).Required();

        var check = await UntilKnown(async () => await Files.Check((await Files.Begin("risks", file)).Required()));
        var done = await Files.Run(check);

        done.Counts!.Made.ShouldBe(2, string.Join("\n", done.Problems));
        var differs = done.Problems.Where(p => p.Code == "score-differs").ToList();
        differs.ShouldAllBe(p => p.Rule == "R-6.1.2-8" && p.Severity == ImportSeverity.Warning);
        differs.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Line.ShouldBe(3), p => p.Message.ShouldContain("20, Critical"), p => p.Message.ShouldContain("4, High"));
        var risks = await Risks();
        risks.ShouldAllBe(r => r.State == RiskState.Analysed && r.Ratings.Single().Score == 4 && r.Fields.Owner!.Id == _app.Rita.Id);
        done.Problems.Where(p => p.Code == "treatment-left-to-owner").Select(p => p.Message.Split(':')[0]).ShouldBe(["The file says modify", "The file says share"]);

        var undone = await Files.Undo(done);
        undone.KeptCount.ShouldBe(0);
        (await Risks()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_risk_that_lacks_what_identifies_it_stays_a_draft_and_says_why()
    {
        await _app.ApprovedCriteria();
        var done = await Files.All("risks", "ID;Title;Likelihood;Impact;Owner;Asset\n1;Fire;3;3;Nobody;Nowhere");
        done.Problems.Select(p => p.Code).Order().ShouldBe(["person-unknown", "rating-left-out", "reference-unknown"]);
        (await Risks()).ShouldHaveSingleItem().State.ShouldBe(RiskState.Draft);
    }

    [Fact]
    public async Task Who_may_only_write_imports_risks_but_rates_none()
    {
        await _app.ApprovedCriteria();
        var writer = TestPerson.Of(_app.Tenant, "Wim", RiskPermissions.Read, RiskPermissions.Write);
        var done = await new Importing(_app.Service.ClientFor(writer), "risks").All("risks", "ID;Title;Likelihood;Impact\n1;Fire;3;3");
        done.Problems.ShouldHaveSingleItem().Code.ShouldBe("rating-left-out");
        (await Risks()).ShouldHaveSingleItem().Ratings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("mitigate", "modify")]
    [InlineData("reduce", "modify")]
    [InlineData("transfer", "share")]
    [InlineData("accept", "retain")]
    [InlineData("Tolerate", "retain")]
    [InlineData("refuse", "avoid")]
    [InlineData("terminate", "avoid")]
    [InlineData("modify; share", "modify and share")]
    public async Task Other_words_for_treatment_options_are_understood(string word, string option)
    {
        var check = await Files.Check((await Files.Begin("risks", $"ID;Title;Treatment\n1;Fire;\"{word}\"")).Required());
        check.Problems.ShouldHaveSingleItem().Message.ShouldStartWith($"The file says {option}:");
    }

    [Fact]
    public async Task Rows_may_name_rows_below_them_but_no_circle_closes()
    {
        static ImportMapping Mine(ImportMapping mapping, string owner) => mapping.Otherwise("owner", owner).Otherwise("classification", "internal");
        await Knows(_app.Ann);
        const string file = "ID;Name;Type;Owner;Depends on\nA1;Server;Hardware;Ann Weiss;A2\nA2;Site;Facility;Ann Weiss;\nA3;Loop;Software;Ann Weiss;Loop two\nA4;Loop two;Software;Ann Weiss;A3";
        var check = await UntilKnown(async () => await Files.Check((await Files.Begin("assets", file)).Required(), m => Mine(m, "Ann Weiss")));
        check.Problems.Single(p => p.Severity == ImportSeverity.Error).ShouldSatisfyAllConditions(p => p.Rule.ShouldBe("R-6.1.2-4"), p => p.Line.ShouldBe(5));
        await Files.Run(check, leaveOutErrors: true);
        var assets = (await _app.Manager.Assets.List(new RegisterQuery(), Ct)).Required().Items.ToDictionary(a => a.Fields.Name);
        assets["Server"].Fields.DependsOn.ShouldBe([assets["Site"].Id]);
        assets["Loop"].Fields.DependsOn.ShouldBeEmpty();
    }

    [Fact]
    public async Task Plan_items_name_risks_by_the_key_that_these_were_imported_by()
    {
        await Knows(_app.Ann);
        await Files.All("risks", "ID;Title\nR-001;Fire\nR-002;Flood");
        const string plan = "ID;Risk ID;Action;Annex A Control;Owner;Due Date;Budget (EUR);Verification\nP1;R-001;Sprinklers everywhere;A 7.5 A 8.14;Ann Weiss;2027-06-30;8000;Fire drill\nP2;R-009;Pumps;A 7.5;Ann Weiss;30.06.2027;1;Drill";
        var check = await UntilKnown(async () => await Files.Check((await Files.Begin("plan-items", plan)).Required(), m => m.From("resources.amount", "Budget (EUR)").Otherwise("resources.currency", "EUR").From("resources.text", null).Otherwise("resources.text", "As planned")));
        check.Problems.Select(p => (p.Line, p.Code)).ShouldBe([(2, "several-controls"), (3, "reference-unknown")], ignoreOrder: true);
        await Files.Run(check, leaveOutErrors: true);
        var item = (await _app.Manager.Plan.List(new RegisterQuery(), Ct)).Required().Items.ShouldHaveSingleItem();
        (item.Fields.Control!.Code, item.Fields.Resources!.Amount, item.Fields.DueOn).ShouldBe(("A.7.5", 8000m, new DateOnly(2027, 6, 30)));
        item.Fields.Risks.ShouldBe([(await Risks())[0].Id]);
    }

    [Fact]
    public async Task An_undo_leaves_what_something_else_names_since()
    {
        var done = await Files.All("risks", "ID;Title\n1;Fire\n2;Flood");
        var fire = (await Risks())[0];
        var item = (await _app.Manager.Plan.Create(Domain.Given.PlanItem(_app.Named(_app.Ann), fire.Id), Ct)).Required();
        (await Files.Undo(done)).Kept.ShouldHaveSingleItem().ShouldSatisfyAllConditions(k => k.Record.Id.ShouldBe(fire.Id), k => k.Because.ShouldContain(item.Ref));
    }
}
