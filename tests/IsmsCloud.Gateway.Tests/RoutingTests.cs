using System.Net;
using System.Text;
using IsmsCloud.Gateway.Tests.Fixtures;

namespace IsmsCloud.Gateway.Tests;

public sealed class RoutingTests
{
    [Theory]
    [InlineData("/", "web")]
    [InlineData("/context/issues", "web")]
    [InlineData("/_blazor/negotiate", "web")]
    [InlineData("/connect/token", "identity")]
    [InlineData("/account/sign-in", "identity")]
    [InlineData("/.well-known/openid-configuration", "identity")]
    [InlineData("/dev/mail", "identity")]
    [InlineData("/api/identity/members", "identity")]
    [InlineData("/graphql", "graph")]
    [InlineData("/api/context/issues", "context")]
    [InlineData("/api/context/attachments/1", "context")]
    public async Task Each_path_reaches_its_service(string path, string service)
    {
        await using var edge = PublicPort.Empty();
        foreach (var name in new[] { "web", "identity", "graph", "context" })
            edge.With(name, await Upstream.Start(context => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(name)).AsTask()));

        var answer = await edge.Open().Client.GetStringAsync(path, TestContext.Current.CancellationToken);

        answer.ShouldBe(service);
    }

    [Fact]
    public async Task The_mails_of_development_are_at_no_address_elsewhere()
    {
        await using var edge = (await PublicPort.Before("web", "identity")).In("Production").Open();

        using var answer = await edge.Get("/dev/mail");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Code()).ShouldBe("unknown-service");
    }

    [Fact]
    public async Task The_path_and_query_arrive_whole()
    {
        await using var edge = (await PublicPort.Before("context")).Open();

        var seen = await edge.See("/api/context/issues?first=50&filter=side:external&q=a%20b");

        seen.Path.ShouldBe("/api/context/issues?first=50&filter=side:external&q=a%20b");
    }

    [Theory]
    [InlineData("/api/unheard-of/things")]
    [InlineData("/api/context/issues")]
    [InlineData("/api")]
    [InlineData("/graphql")]
    [InlineData("/connect/token")]
    public async Task What_has_no_service_behind_it_is_a_problem_and_never_a_page_of_the_web_ui(string path)
    {
        await using var edge = (await PublicPort.Before("web")).Open();

        using var answer = await edge.Get(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Code()).ShouldBe("unknown-service");
    }

    [Fact]
    public async Task A_process_that_is_configured_but_not_in_the_table_is_not_public()
    {
        await using var edge = (await PublicPort.Before("web", "internal-thing")).Open();

        using var answer = await edge.Get("/api/internal-thing/x");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Health_is_the_gateways_own_and_is_not_counted()
    {
        await using var edge = (await PublicPort.Before("web")).With("RateLimits:Address:Burst", "1").Open();

        for (var asked = 0; asked < 5; asked++)
        {
            using var answer = await edge.Get("/health");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
