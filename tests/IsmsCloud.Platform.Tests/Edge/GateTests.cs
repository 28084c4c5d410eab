using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Testing;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Edge;

public sealed class GateTests(SharedNotes shared)
{
    private readonly NotesApp _app = shared.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<(HttpStatusCode Status, string? Code)> Get(HttpClient client, string address)
    {
        using var response = await client.GetAsync(address, Ct);
        return (response.StatusCode, (string?)(await response.Content.ReadFromJsonAsync<JsonNode>(Ct) as JsonObject)?["code"]);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_answered()
    {
        using var client = _app.Client((TestPerson?)null);
        (await Get(client, "notes")).ShouldBe((HttpStatusCode.Unauthorized, "token-missing"));
    }

    [Fact]
    public async Task A_token_without_a_tenant_is_refused_but_where_a_person_is_enough()
    {
        using var client = _app.Client(TestPerson.Of(default, "Ada", "notes:read") with { Tenant = null });
        (await Get(client, "notes")).ShouldBe((HttpStatusCode.Forbidden, "token-without-tenant"));
        (await client.GetFromJsonAsync<string>("me", Ct)).ShouldBe("Ada");
    }

    [Fact]
    public async Task A_missing_permission_is_named()
    {
        using var client = _app.Client(TestService<object>.NewTenant(), "notes:read");
        using var response = await client.PostAsJsonAsync("notes", new { title = "a" }, Ct);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        ((string?)(await response.Content.ReadFromJsonAsync<JsonObject>(Ct))!["detail"])!.ShouldContain("notes:write");
    }

    [Fact]
    public async Task A_tenant_named_in_a_header_means_nothing()
    {
        var theirs = TestService<object>.NewTenant();
        var note = await _app.Write(theirs, "theirs", Ct);
        using var client = _app.Client(TestService<object>.NewTenant());
        client.DefaultRequestHeaders.Add("ismscloud-tenant", theirs.ToString());
        client.DefaultRequestHeaders.Add("X-Tenant-Id", theirs.ToString());
        (await Get(client, $"notes/{note.Id}?tenant={theirs}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_expired_or_forged_token_is_no_token()
    {
        var person = TestPerson.Of(TestService<object>.NewTenant(), "Ada", "notes:read");
        using var client = _app.Client((TestPerson?)null);
        foreach (var token in new[] { TestTokens.For(person, DateTimeOffset.UtcNow.AddMinutes(-1)), TestTokens.For(person)[..^3] + "abc", "x.y.z", "" })
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            (await Get(client, "notes")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Unknown_addresses_and_methods_are_problems_too()
    {
        using var client = _app.Client(TestService<object>.NewTenant());
        (await Get(client, "nothing-here")).ShouldBe((HttpStatusCode.NotFound, "address-unknown"));
        using var put = await client.PutAsJsonAsync("notes", new { }, Ct);
        put.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        put.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
