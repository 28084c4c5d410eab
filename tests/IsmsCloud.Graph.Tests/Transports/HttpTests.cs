using System.Net;
using IsmsCloud.Graph.Tests.Fixtures;
using IsmsCloud.Testing;
using Shouldly;
using Xunit;

namespace IsmsCloud.Graph.Tests.Transports;

/// <summary>GraphQL over HTTP, beyond what the specification's own audit looks at.</summary>
public sealed class HttpTests : IAsyncLifetime
{
    private const string Response = "application/graphql-response+json";

    private readonly TestPerson _ada = RunningGraph.Person(TestService<Program>.NewTenant(), "risk:read");
    private RunningGraph _graph = null!;

    public async ValueTask InitializeAsync() => _graph = await RunningGraph.Start();

    public ValueTask DisposeAsync() => _graph.DisposeAsync();

    [Fact]
    public async Task Nobody_asks_without_a_token_of_an_organisation()
    {
        var stranger = await _graph.Client((string?)null).Post("{ this is not even JSON");
        (await stranger.Code()).ShouldBe("401 token-missing");
        stranger.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        stranger.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        (await (await _graph.Client("not.a.token").Ask("{ __typename }")).Code()).ShouldBe("401 token-missing");
        (await (await _graph.Client(TestTokens.For(_ada, DateTimeOffset.UtcNow.AddMinutes(-1))).Ask("{ __typename }")).Code()).ShouldBe("401 token-missing");
        (await (await _graph.Client(_ada with { Tenant = null }).Ask("{ __typename }")).Code()).ShouldBe("403 token-without-tenant");
    }

    [Theory]
    [InlineData("{ nothing }", "fields-on-correct-type")]
    [InlineData("{ __typename", "syntax-error")]
    [InlineData("query($n: Int!) { __typename @include(if: $n) }", "variables-in-allowed-position")]
    [InlineData("subscription { recordChanged { id } }", "subscription-needs-stream")]
    [InlineData("fragment f on Query { __typename }", "no-operation")]
    public async Task Whether_an_operation_that_never_ran_is_an_error_of_HTTP_is_for_the_media_type_to_say(string query, string code)
    {
        using var client = _graph.Client(_ada);
        (await (await client.Ask(query, Response)).Code()).ShouldBe($"400 {code}");
        (await (await client.Ask(query, "application/json")).Code()).ShouldBe($"200 {code}");
        (await (await client.Ask(query, Response)).Json()).TryGetProperty("data", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("{\"query\": \"{ __typename }\"", "400 body-invalid")]
    [InlineData("", "400 body-invalid")]
    [InlineData("[{\"query\":\"{ __typename }\"}]", "400 batching-refused")]
    [InlineData("{}", "400 query-missing")]
    [InlineData("{\"query\":\"\"}", "400 query-missing")]
    [InlineData("{\"query\":7}", "400 query-invalid")]
    [InlineData("{\"query\":\"{ __typename }\",\"query\":\"{ x }\"}", "400 body-invalid")]
    [InlineData("{\"query\":\"{ __typename }\",\"variables\":[]}", "400 variables-invalid")]
    [InlineData("{\"query\":\"{ __typename }\",\"operationName\":{}}", "400 operation-name-invalid")]
    [InlineData("{\"query\":\"{ __typename }\",\"extensions\":\"x\"}", "400 extensions-invalid")]
    public async Task A_body_that_is_no_request_is_refused_in_every_media_type(string body, string code)
    {
        using var client = _graph.Client(_ada);
        (await (await client.Post(body, "application/json")).Code()).ShouldBe(code);
        (await (await client.Post(body, Response)).Code()).ShouldBe(code);
    }

    [Theory]
    [InlineData("text/plain", null, "415 media-type-refused")]
    [InlineData("application/json; charset=iso-8859-1", null, "415 media-type-refused")]
    [InlineData("application/x-www-form-urlencoded", null, "415 media-type-refused")]
    [InlineData("application/json", "text/html", "406 not-acceptable")]
    [InlineData("application/json", "application/json; charset=iso-8859-1", "406 not-acceptable")]
    public async Task Media_types_that_are_not_spoken_here_are_refused(string type, string? accept, string code) =>
        (await (await _graph.Client(_ada).Post("{\"query\":\"{ __typename }\"}", accept, type)).Code()).ShouldBe(code);

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/graphql-response+json, application/json;q=0.9", Response)]
    [InlineData("text/html, application/json;q=0.8, application/graphql-response+json;q=0.9", Response)]
    public async Task The_answer_is_what_the_client_likes_best(string? accept, string type)
    {
        var answer = await _graph.Client(_ada).Ask("{ __typename }", accept);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe($"{type}; charset=utf-8");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_however_it_is_sent()
    {
        using var client = _graph.Client(_ada);
        (await (await client.Ask(new string(' ', 103_000) + "{ __typename }")).Code()).ShouldBe("413 body-too-large");
        using var chunked = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent($"{{\"query\":\"{new string(' ', 200_000)}\"}}", null, "application/json") };
        chunked.Headers.TransferEncodingChunked = true;
        (await (await client.SendAsync(chunked, TestContext.Current.CancellationToken)).Code()).ShouldBe("413 body-too-large");
    }

    [Fact]
    public async Task A_GET_asks_and_changes_nothing()
    {
        using var client = _graph.Client(_ada);
        (await Get("?query={__typename}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Get("?query=query($a:Boolean!){__typename @include(if:$a)}&variables={\"a\":true}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await Get("?query={__typename}&variables=[1]")).Code()).ShouldBe("400 variables-invalid");
        (await (await Get("?query={__typename}&query={x}")).Code()).ShouldBe("400 parameter-repeated");
        var mutation = await Get("?query=mutation{x}");
        (await mutation.Code()).ShouldBe("405 method-refused");
        mutation.Content.Headers.Allow.ShouldBe(["POST"]);
        (await client.PutAsync("", null, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);

        Task<HttpResponseMessage> Get(string url) => client.GetAsync(url, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_is_over_a_limit_is_refused_with_the_limit()
    {
        using var client = _graph.Client(_ada);
        (await (await client.Ask("{ " + string.Concat(Enumerable.Repeat("__typename ", 15_000).Take(5_000)) + "}")).Code()).ShouldBe("200 too-many-tokens");
        (await (await client.Ask("{ ...a } fragment a on Query { ...a }", Response)).Code()).ShouldBe("400 fragment-cycle");
        (await (await client.Ask(string.Concat(Enumerable.Repeat("{a", 1400)), Response)).Code()).ShouldBe("400 too-deep");
        var wide = await client.Ask("{ " + string.Concat(Enumerable.Repeat("__typename ", 2_900)) + "}");
        wide.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
