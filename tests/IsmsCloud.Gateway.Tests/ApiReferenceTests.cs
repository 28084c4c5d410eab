using System.Net;
using System.Text.RegularExpressions;
using IsmsCloud.Gateway.Tests.Fixtures;

namespace IsmsCloud.Gateway.Tests;

public sealed partial class ApiReferenceTests
{
    [Fact]
    public async Task It_names_the_document_of_each_service_that_is_there()
    {
        await using var edge = (await PublicPort.Before("web", "identity", "context")).Open();

        var page = await edge.Client.GetStringAsync("/docs/reference/", TestContext.Current.CancellationToken);

        page.ShouldContain("api/identity/openapi.json");
        page.ShouldContain("api/context/openapi.json");
        page.ShouldNotContain("api/risks/openapi.json");
    }

    [Fact]
    public async Task Its_inline_script_runs_by_a_nonce_that_is_never_the_same()
    {
        await using var edge = (await PublicPort.Before("context")).Open();

        var (first, second) = (await Nonces(edge), await Nonces(edge));

        first.InPage.ShouldBe(first.InPolicy);
        second.InPolicy.ShouldNotBe(first.InPolicy);
    }

    [Fact]
    public async Task Everything_it_loads_comes_from_here()
    {
        await using var edge = (await PublicPort.Before("context")).Open();
        var page = await edge.Client.GetStringAsync("/docs/reference/", TestContext.Current.CancellationToken);

        foreach (Match source in Source().Matches(page))
        {
            using var script = await edge.Get($"/docs/reference/{source.Groups[1].Value}");
            script.StatusCode.ShouldBe(HttpStatusCode.OK);
            script.Content.Headers.ContentType?.MediaType.ShouldBe("text/javascript");
        }
        page.ShouldNotContain("https://");
    }

    [Theory]
    [InlineData("unknown-service")]
    [InlineData("body-too-large")]
    [InlineData("too-many-requests")]
    [InlineData("service-unavailable")]
    public async Task Where_a_problem_points_to_there_is_an_explanation(string code)
    {
        await using var edge = (await PublicPort.Before("context")).Open();

        var page = await edge.Client.GetStringAsync("/docs/errors", TestContext.Current.CancellationToken);

        page.ShouldContain($"id=\"{code}\"");
    }

    static async Task<(string InPage, string InPolicy)> Nonces(PublicPort edge)
    {
        using var answer = await edge.Get("/docs/reference/");
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (PageNonce().Match(page).Groups[1].Value, PolicyNonce().Match(answer.Header("Content-Security-Policy")).Groups[1].Value);
    }

    [GeneratedRegex("<script[^>]+src=\"([^\"]+)\"")]
    private static partial Regex Source();

    [GeneratedRegex("<script type=\"module\" nonce=\"([^\"]+)\"")]
    private static partial Regex PageNonce();

    [GeneratedRegex("script-src 'self' 'nonce-([^']+)'")]
    private static partial Regex PolicyNonce();
}
