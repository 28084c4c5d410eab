using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Tests.Service;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Context.Tests.Imports;

public sealed class ImportTests(ContextHost host)
{
    private const string Two = """
        ID;Issue;Side;Category;Effect;Why relevant;Owner
        A-1;New data protection law;external;legal;hinders;"We process health data;
        the law names it.";Ann Weiss
        A-2;Works council;internal;people;Opportunity;It talks to everybody;Ann Weiss
        """;

    private readonly ContextApp _app = host.NewTenant();

    private static CancellationToken Ct => ContextApp.Ct;

    private Importing Files => field ??= new Importing(_app.Http, "context");

    private async Task<IReadOnlyList<IssueDto>> Issues() => (await _app.Manager.Issues.List(new RegisterQuery { Sort = "title" }, Ct)).Required().Items;

    [Fact]
    public async Task A_file_becomes_records_that_say_where_they_come_from()
    {
        await _app.Knows(_app.Ann);
        var looked = (await Files.Begin("issues", Two, "context.csv")).Required();
        looked.Sheets.ShouldHaveSingleItem().Rows.ShouldBe(2);
        looked.Mapping.KeyColumn.ShouldBe("ID");
        looked.Mapping.Columns.ToDictionary(c => c.Field, c => c.Column)["relevanceReason"].ShouldBe("Why relevant");

        var done = await Files.Run(await Files.Check(looked));

        done.Counts.ShouldBe(new ImportCounts(2, 2, 0, 0, 0));
        var issues = await Issues();
        issues.Select(i => (i.Fields.Title, i.Fields.Owner!.Id, i.Fields.Effect)).ShouldBe([
            ("New data protection law", _app.Ann.Id, IssueEffect.Hinders), ("Works council", _app.Ann.Id, IssueEffect.Helps)]);
        issues[0].Fields.RelevanceReason.ReplaceLineEndings("\n").ShouldBe("We process health data;\nthe law names it.");
        var from = (await _app.Manager.Issues.Provenance(issues[1].Id, Ct)).Required();
        (from.ImportId, from.File, from.Sha256, from.Line, from.Key).ShouldBe((done.Id, "context.csv", done.File.Sha256, 4, "A-2"));
        var history = (await _app.Manager.Issues.History(issues[1].Id, Ct)).Required().ShouldHaveSingleItem();
        (history.Actor.Id, history.Reason).ShouldBe((_app.Ann.Id, $"{done.Ref}: context.csv, line 4"));
    }

    [Fact]
    public async Task A_check_saves_nothing_and_tells_line_and_column_of_each_fault()
    {
        await _app.Knows(_app.Ann);
        var wrong = Two.Replace("legal", "legalish", StringComparison.Ordinal) + "\nA-3;;external;legal;helps;Because of this;Nobody";

        var check = await Files.Check((await Files.Begin("issues", wrong)).Required());

        check.State.ShouldBe(ImportState.Checked);
        check.Counts.ShouldBe(new ImportCounts(3, 1, 0, 2, 0));
        check.Problems.Select(p => (p.Line, p.Column, p.Code)).ShouldBe([(2, "Category", "unknown-value"), (5, "Owner", "person-unknown"), (5, "Issue", "required")], ignoreOrder: true);
        (await Files.Problems(check)).ShouldContain("2,Category,category,error,unknown-value");
        (await Issues()).ShouldBeEmpty();
        var refused = await Files.Calls.Run(check.Id, check.Version, leaveOutErrors: false, Ct);
        refused.Problem!.Code.ShouldBe("import-has-errors");
        (await Files.Run(check, leaveOutErrors: true)).Counts!.Made.ShouldBe(1);
        (await Issues()).ShouldHaveSingleItem().Fields.Title.ShouldBe("Works council");
    }

    [Fact]
    public async Task The_same_rows_again_make_nothing_twice()
    {
        await _app.Knows(_app.Ann);
        await Files.All("issues", Two);
        var again = await Files.Check((await Files.Begin("issues", Two, "another-name.csv")).Required());
        again.Counts.ShouldBe(new ImportCounts(2, 0, 2, 0, 0));
        again.Problems.ShouldAllBe(p => p.Code == "present" && p.Message.Contains("IMP-0001"));
        (await Files.Calls.Run(again.Id, again.Version, false, Ct)).Problem!.Code.ShouldBe("nothing-to-import");
        var grown = await Files.All("issues", Two + "\nA-3;Heat;external;environmental;hinders;It took us down;Ann Weiss");
        grown.Counts!.Made.ShouldBe(1);
        (await Issues()).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Without_a_key_column_a_row_is_known_by_all_it_says()
    {
        await _app.Knows(_app.Ann);
        static ImportMapping Keyless(ImportMapping mapping) => mapping with { KeyColumn = null };
        var twice = Two + "\nA-2;Works council;internal;people;Opportunity;It talks to everybody;Ann Weiss";
        (await Files.All("issues", twice, Keyless)).Counts!.Made.ShouldBe(3, "a row that stands there twice is meant twice");
        var again = await Files.Check((await Files.Begin("issues", twice)).Required(), Keyless);
        (again.Counts!.Made, again.Counts.Present).ShouldBe((0, 3));
    }

    [Fact]
    public async Task An_undo_takes_back_what_nobody_touched_and_names_the_rest()
    {
        await _app.Knows(_app.Ann);
        var done = await Files.All("issues", Two);
        var touched = (await Issues())[0];
        await _app.Manager.Issues.Judge(touched.Id, touched.Version, true, "It matters to us", Ct);

        var undone = await Files.Undo(done);

        undone.State.ShouldBe(ImportState.Undone);
        undone.Kept.ShouldHaveSingleItem().Record.Ref.ShouldBe(touched.Ref);
        (await Issues()).ShouldHaveSingleItem().Id.ShouldBe(touched.Id);
        var back = await Files.All("issues", Two);
        (back.Counts!.Made, back.Counts.Present).ShouldBe((1, 1), "what was undone can be imported again");
    }

    [Fact]
    public async Task Each_step_wants_the_newest_version_and_its_own_state()
    {
        await _app.Knows(_app.Ann);
        var looked = (await Files.Begin("issues", Two)).Required();
        (await Files.Calls.Run(looked.Id, looked.Version, false, Ct)).Problem!.Code.ShouldBe("import-state");
        var check = await Files.Check(looked);
        (await Files.Calls.DryRun(looked.Id, looked.Version, looked.Mapping, Ct)).Problem!.IsStale.ShouldBeTrue();
        (await Files.Calls.Undo(check.Id, check.Version, "Not even run", Ct)).Problem!.Status.ShouldBe(409);
    }

    [Fact]
    public async Task Another_tenants_file_and_import_are_unknown()
    {
        var import = (await Files.Begin("issues", Two)).Required();
        var other = host.NewTenant();
        (await other.Manager.Issues.Import(import.File.AttachmentId, Ct)).Problem!.Status.ShouldBe(404);
        (await other.Manager.Imports.DryRun(import.Id, import.Version, import.Mapping, Ct)).Problem!.Status.ShouldBe(404);
        (await other.Http.GetAsync(_app.Manager.Imports.ProblemsPath(import.Id), Ct)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mapping_that_names_what_is_not_there_is_refused_field_by_field()
    {
        var looked = (await Files.Begin("issues", Two)).Required();
        var mapping = new ImportMapping
        {
            KeyColumn = "Nr",
            Columns = [new() { Field = "title", Column = "Titel" }, new() { Field = "colour", Column = "Side" }, new() { Field = "side" }],
        };
        var refused = await Files.Calls.DryRun(looked.Id, looked.Version, mapping, Ct);
        refused.Problem!.Status.ShouldBe(400);
        refused.Problem.Errors.Select(e => e.Path).ShouldBe(["keyColumn", "columns[0].column", "columns[1].field", "columns[2].column"], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_may_not_write_cannot_import()
    {
        var reader = _app.As(TestPerson.Of(_app.Tenant, "Rea Der", ContextPermissions.Read));
        var looked = (await Files.Begin("issues", Two)).Required();
        (await reader.Issues.Import(looked.File.AttachmentId, Ct)).Problem!.Code.ShouldBe("permission-missing");
        (await reader.Imports.DryRun(looked.Id, looked.Version, looked.Mapping, Ct)).Problem!.Code.ShouldBe("permission-missing");
    }
}
