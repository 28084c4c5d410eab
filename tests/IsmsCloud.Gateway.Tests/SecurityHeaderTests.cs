using System.Net;
using IsmsCloud.Gateway.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Gateway.Tests;

public sealed class SecurityHeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/api/context/issues")]
    [InlineData("/api/unheard-of")]
    [InlineData("/api/risks/down")]
    [InlineData("/docs/reference/")]
    public async Task Every_answer_carries_them_whoever_gives_it(string path)
    {
        await using var edge = (await PublicPort.Before("web", "context")).With("services:risks:http:0", "http://127.0.0.1:9").Open();

        using var answer = await edge.Get(path);

        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Referrer-Policy").ShouldNotBeEmpty();
        answer.Header("Permissions-Policy").ShouldContain("camera=()");
        answer.Header("Cross-Origin-Opener-Policy").ShouldBe("same-origin");
        answer.Header("Content-Security-Policy").ShouldContain("default-src 'self'");
        answer.Header("Server").ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_may_run_our_scripts_only_and_talk_to_us_only()
    {
        await using var edge = (await PublicPort.Before("web")).Open();

        using var answer = await edge.Get("/");

        var policy = answer.Header("Content-Security-Policy").Split("; ");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("object-src 'none'");
        policy.ShouldContain("base-uri 'self'");
        policy.ShouldContain("form-action 'self'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldContain($"connect-src 'self' ws://{edge.Address.Authority}");
    }

    [Fact]
    public async Task A_service_may_state_a_policy_of_its_own_but_not_its_server()
    {
        await using var edge = PublicPort.Empty();
        edge.With("context", await Upstream.Start(context =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            context.Response.Headers.Server = "Secret/1.0";
            context.Response.Headers.XPoweredBy = "Secret";
            return context.Response.WriteAsync("a file");
        }));

        using var answer = await edge.Open().Get("/api/context/attachments/1");

        answer.Header("Content-Security-Policy").ShouldBe("default-src 'none'; sandbox");
        answer.Header("Server").ShouldBeEmpty();
        answer.Header("X-Powered-By").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task Transport_security_is_demanded_outside_development(string environment, bool demanded)
    {
        await using var edge = (await PublicPort.Before("web")).In(environment)
            .With("Gateway:TrustedProxies:0", "127.0.0.0/8").With("Gateway:TrustedProxies:1", "::1/128").Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "isms.example";
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await edge.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBe(demanded);
    }

    [Fact]
    public async Task Other_origins_are_let_in_only_when_listed()
    {
        await using var edge = (await PublicPort.Before("context")).With("Gateway:AllowedOrigins:0", "https://partner.example").Open();

        (await Preflight(edge, "https://partner.example")).ShouldBe("https://partner.example");
        (await Preflight(edge, "https://other.example")).ShouldBeEmpty();
    }

    static async Task<string> Preflight(PublicPort edge, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/api/context/issues");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "PATCH");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,if-match");
        using var answer = await edge.Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
        return answer.Header("Access-Control-Allow-Origin");
    }
}
