using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Edge;

public sealed class ChangeTests(SharedNotes shared)
{
    private readonly NotesApp _app = shared.App;
    private readonly TenantId _tenant = TestService<object>.NewTenant();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static HttpRequestMessage Patch(Guid id, string? ifMatch, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, $"notes/{id}") { Content = new StringContent(json, Encoding.UTF8, "application/merge-patch+json") };
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return request;
    }

    private static async Task<JsonObject> Body(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!;

    [Theory]
    [InlineData(null, HttpStatusCode.PreconditionRequired, "if-match-missing")]
    [InlineData("\"7\"", HttpStatusCode.PreconditionFailed, "stale-version")]
    [InlineData("*", HttpStatusCode.PreconditionFailed, "if-match-invalid")]
    [InlineData("\"x\"", HttpStatusCode.PreconditionFailed, "if-match-invalid")]
    public async Task A_change_says_which_version_it_is_for(string? ifMatch, HttpStatusCode status, string code)
    {
        var note = await _app.Write(_tenant, "a", Ct);
        using var client = _app.Client(_tenant);
        using var response = await client.SendAsync(Patch(note.Id, ifMatch, """{"title":"b"}"""), Ct);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        ((string?)(await Body(response))["code"]).ShouldBe(code);
        ((string?)(await client.GetFromJsonAsync<JsonObject>($"notes/{note.Id}", Ct))!["fields"]!["title"]).ShouldBe("a");
    }

    [Fact]
    public async Task A_merge_patch_replaces_what_it_names_clears_what_is_null_and_leaves_the_rest()
    {
        using var client = _app.Client(_tenant);
        using var created = await client.PostAsJsonAsync("notes", new { title = "a", mood = "urgent", tags = new[] { "x" }, rank = 3 }, Ct);
        created.StatusCode.ShouldBe(HttpStatusCode.Created);
        using var changed = await client.SendAsync(Patch(Guid.Parse((string)(await Body(created))["id"]!), created.Headers.ETag!.Tag, """{"title":"b","rank":null}"""), Ct);
        changed.Headers.ETag!.Tag.ShouldBe("\"2\"");
        var fields = (await Body(changed))["fields"]!;
        ((string?)fields["title"], (string?)fields["mood"], (int?)fields["rank"], fields["tags"]!.AsArray().Count).ShouldBe(("b", "urgent", null, 1));
    }

    [Theory]
    [InlineData("""{"titel":"b"}""", "body-invalid", "titel")]
    [InlineData("""{"title":null}""", "body-invalid", "title")]
    [InlineData("""{"mood":"sad"}""", "body-invalid", "mood")]
    [InlineData("""{"mood":1}""", "body-invalid", "mood")]
    [InlineData("""{"rank":"three"}""", "body-invalid", "rank")]
    [InlineData("""{"dueOn":"31.12.2026"}""", "body-invalid", "dueOn")]
    [InlineData("""[1]""", "body-invalid", null)]
    [InlineData("""{"title":""", "body-invalid", null)]
    public async Task A_wrong_field_is_refused_by_its_path_and_nothing_changes(string json, string code, string? path)
    {
        var note = await _app.Write(_tenant, "a", Ct);
        using var client = _app.Client(_tenant);
        using var response = await client.SendAsync(Patch(note.Id, "\"1\"", json), Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await Body(response))["errors"]![0]!;
        ((string?)error["code"]).ShouldBe(code);
        if (path is not null) ((string?)error["path"]).ShouldBe(path);
        ((string?)error["message"])!.ShouldNotContain("IsmsCloud.");
    }

    [Fact]
    public async Task A_refusal_by_a_rule_names_the_rule_its_clause_and_the_field()
    {
        var note = await _app.Write(_tenant, "a", Ct);
        using var client = _app.Client(_tenant);
        using var response = await client.SendAsync(Patch(note.Id, "\"1\"", """{"title":"forbidden"}"""), Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var problem = await Body(response);
        ((string?)problem["rule"], (string?)problem["clause"], (string?)problem["errors"]![0]!["path"]).ShouldBe(("R-4.1-5", "4.1", "title"));
    }

    [Fact]
    public async Task An_idempotent_request_is_carried_out_once_and_answered_the_same()
    {
        using var client = _app.Client(_tenant);
        client.DefaultRequestHeaders.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var first = await client.PostAsJsonAsync("notes", new { title = "once" }, Ct);
        using var again = await client.PostAsJsonAsync("notes", new { title = "once" }, Ct);
        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        ((string?)(await Body(again))["id"]).ShouldBe((string?)(await Body(first))["id"]);
        using var other = await client.PostAsJsonAsync("notes", new { title = "other" }, Ct);
        ((string?)(await Body(other))["code"]).ShouldBe("idempotency-key-reused");
        (await client.GetFromJsonAsync<JsonObject>("notes?count=true", Ct))!["total"]!.GetValue<long>().ShouldBe(1);
    }

    [Fact]
    public async Task Another_tenants_record_is_unknown_at_every_address()
    {
        var note = await _app.Write(_tenant, "ours", Ct);
        using var client = _app.Client(TestService<object>.NewTenant());
        foreach (var address in new[] { $"notes/{note.Id}", $"notes/{note.Id}?version=1", $"notes/{note.Id}/history" })
            (await client.GetAsync(address, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.SendAsync(Patch(note.Id, "\"1\"", """{"title":"b"}"""), Ct)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetFromJsonAsync<JsonObject>($"notes?ids={note.Id}", Ct))!["items"]!.AsArray().ShouldBeEmpty();
    }
}
