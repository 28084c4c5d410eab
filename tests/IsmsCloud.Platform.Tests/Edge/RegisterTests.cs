using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Edge;

public sealed class RegisterTests(SharedNotes shared)
{
    private readonly NotesApp _app = shared.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<HttpClient> With(params IEnumerable<NoteFields> fields)
    {
        var tenant = TestService<object>.NewTenant();
        await using var scope = _app.Scope(tenant);
        await scope.ServiceProvider.GetRequiredService<RevisionStore<Note>>().SaveMany([.. fields.Select(Note.Write)], Ct);
        return _app.Client(tenant);
    }

    private static async Task<List<string>> WalkAll(HttpClient client, string query, int first)
    {
        var titles = new List<string>();
        for (string? after = null; ;)
        {
            var page = (await client.GetFromJsonAsync<JsonObject>($"notes?first={first}{query}{(after is null ? "" : $"&after={after}")}", Ct))!;
            titles.AddRange(page["items"]!.AsArray().Select(i => (string)i!["fields"]!["title"]!));
            page["items"]!.AsArray().Count.ShouldBeLessThanOrEqualTo(first);
            after = (string?)page["next"];
            if (after is null) return titles;
        }
    }

    [Theory]
    [InlineData("rank", 2)]
    [InlineData("-rank", 2)]
    [InlineData("rank", 3)]
    [InlineData("title", 1)]
    [InlineData("-dueOn", 4)]
    public async Task Pages_by_keyset_give_each_row_once_in_order_also_where_the_sorted_field_is_empty(string sort, int first)
    {
        using var client = await With(Enumerable.Range(0, 11).Select(i => new NoteFields(
            $"n{i:00}", Rank: i % 3 == 0 ? null : i / 4, DueOn: i % 2 == 0 ? null : new DateOnly(2026, 1, 1 + (i / 3)))));
        var paged = await WalkAll(client, $"&sort={sort}", first);
        var whole = await WalkAll(client, $"&sort={sort}", 200);
        paged.ShouldBe(whole);
        paged.Distinct().Count().ShouldBe(11);
    }

    [Fact]
    public async Task Filters_of_one_name_mean_either_and_of_several_names_both()
    {
        using var client = await With(new("a", NoteMood.Urgent, Rank: 1), new("b", NoteMood.Urgent, Rank: 2), new("c", NoteMood.Urgent, Rank: 3), new("d", Rank: 1));
        (await WalkAll(client, "&sort=title&filter=mood:urgent&filter=rank:1&filter=rank:2", 50)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public async Task Search_looks_into_titles_without_regard_to_case_and_takes_its_text_literally()
    {
        using var client = await With(new("Firewall .* rules"), new("firewall"), new("other"));
        (await WalkAll(client, "&sort=title&q=FIREWALL", 50)).Order().ShouldBe(["Firewall .* rules", "firewall"], ignoreOrder: true);
        (await WalkAll(client, "&q=.*", 50)).ShouldBe(["Firewall .* rules"]);
    }

    [Theory]
    [InlineData("?first=0", "page-size-invalid")]
    [InlineData("?first=201", "page-size-invalid")]
    [InlineData("?first=ten", "page-size-invalid")]
    [InlineData("?after=nonsense", "cursor-invalid")]
    [InlineData("?after=AAAA", "cursor-invalid")]
    [InlineData("?filter=colour:red", "filter-unknown")]
    [InlineData("?filter=mood:sad", "filter-value-invalid")]
    [InlineData("?filter=rank:99999999999999", "filter-value-invalid")]
    [InlineData("?sort=colour", "sort-unknown")]
    [InlineData("?page=2", "query-unknown")]
    [InlineData("?ids=1,2", "id-invalid")]
    [InlineData("?asOf=yesterday", "as-of-invalid")]
    [InlineData("?asOf=2999-01-01", "as-of-invalid")]
    [InlineData("/export?format=pdf", "format-unknown")]
    public async Task What_a_register_does_not_know_is_refused_by_name_and_never_ignored(string query, string code)
    {
        using var client = await With(new NoteFields("a"));
        using var response = await client.GetAsync($"notes{query}", Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]).ShouldBe(code);
    }

    [Fact]
    public async Task A_cursor_of_one_sort_is_refused_by_another()
    {
        using var client = await With(new("a"), new("b"));
        var next = (string?)(await client.GetFromJsonAsync<JsonObject>("notes?first=1&sort=title", Ct))!["next"];
        using var response = await client.GetAsync($"notes?first=1&sort=-title&after={next}", Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Batch_reads_leave_out_what_does_not_exist_and_take_two_hundred_at_most()
    {
        using var client = await With(new("a"), new("b"));
        var ids = (await client.GetFromJsonAsync<JsonObject>("notes", Ct))!["items"]!.AsArray().Select(i => (string)i!["id"]!).ToList();
        var some = (await client.GetFromJsonAsync<JsonObject>($"notes?ids={ids[1]},{Guid.NewGuid()},{ids[0]},{ids[0]}", Ct))!;
        some["items"]!.AsArray().Count.ShouldBe(2);
        using var tooMany = await client.GetAsync($"notes?ids={string.Join(',', Enumerable.Repeat(ids[0], 201))}", Ct);
        ((string?)(await tooMany.Content.ReadFromJsonAsync<JsonObject>(Ct))!["code"]).ShouldBe("batch-too-large");
    }

    [Fact]
    public async Task Exports_hold_every_row_and_no_cell_that_a_spreadsheet_would_run()
    {
        using var client = await With([new("=1+1"), new("@cmd"), new("-2"), new("plain, \"quoted\"\nand broken", Cost: -2.5m), .. Enumerable.Range(0, 250).Select(i => new NoteFields($"n{i}"))]);
        var csv = await client.GetStringAsync("notes/export?format=csv&sort=title", Ct);
        csv.ShouldContain("'=1+1");
        csv.ShouldContain("'@cmd");
        csv.ShouldContain("'-2");
        csv.ShouldContain("\"plain, \"\"quoted\"\"\nand broken\",plain,,-2.5");
        csv.Split('\n').Count(l => l.StartsWith('n')).ShouldBe(250);
        var xlsx = await client.GetByteArrayAsync("notes/export?format=xlsx", Ct);
        xlsx[..2].ShouldBe("PK"u8.ToArray());
    }
}
