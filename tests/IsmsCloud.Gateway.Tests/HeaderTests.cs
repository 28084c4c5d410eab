using System.Diagnostics;
using IsmsCloud.Gateway.Tests.Fixtures;

namespace IsmsCloud.Gateway.Tests;

public sealed class HeaderTests
{
    [Theory]
    [InlineData("X-Tenant")]
    [InlineData("X-Tenant-Id")]
    [InlineData("x_tenant_id")]
    [InlineData("Tenant")]
    [InlineData("X-User-Id")]
    [InlineData("X-Organisation")]
    [InlineData("X-Roles")]
    [InlineData("X-Forwarded-User")]
    [InlineData("X-Real-IP")]
    [InlineData("Forwarded")]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-Original-URL")]
    public async Task A_header_that_claims_an_identity_does_not_get_through(string header)
    {
        await using var edge = (await PublicPort.Before("context")).Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/context/issues");
        request.Headers.TryAddWithoutValidation(header, "somebody-else").ShouldBeTrue();

        var seen = await edge.See(request);

        seen.Header(header).ShouldBeNull();
    }

    [Theory]
    [InlineData("Authorization", "Bearer a.b.c")]
    [InlineData("If-Match", "\"7\"")]
    [InlineData("Idempotency-Key", "0190")]
    [InlineData("Cookie", "a=b")]
    [InlineData("X-Requested-With", "fetch")]
    public async Task What_a_service_needs_gets_through(string header, string value)
    {
        await using var edge = (await PublicPort.Before("context")).Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/context/issues");
        request.Headers.TryAddWithoutValidation(header, value).ShouldBeTrue();

        (await edge.See(request)).Header(header).ShouldBe(value);
    }

    [Fact]
    public async Task Where_a_request_comes_from_is_said_by_the_gateway_alone()
    {
        await using var edge = (await PublicPort.Before("context")).Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/context/issues");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "evil.example");

        var seen = await edge.See(request);

        seen.Header("X-Forwarded-For").ShouldBeOneOf("127.0.0.1", "::1");
        seen.Header("X-Forwarded-Proto").ShouldBe("http");
        seen.Header("X-Forwarded-Host").ShouldBe(edge.Address.Authority);
        seen.Header("Host").ShouldBe(edge.Address.Authority);
    }

    [Fact]
    public async Task A_load_balancer_that_is_trusted_may_say_where_a_request_comes_from()
    {
        await using var edge = (await PublicPort.Before("context"))
            .With("Gateway:TrustedProxies:0", "127.0.0.0/8").With("Gateway:TrustedProxies:1", "::1/128").Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/context/issues");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var seen = await edge.See(request);

        seen.Header("X-Forwarded-For").ShouldBe("203.0.113.9");
        seen.Header("X-Forwarded-Proto").ShouldBe("https");
    }

    [Fact]
    public async Task A_trace_goes_on_behind_the_gateway()
    {
        await using var edge = (await PublicPort.Before("context")).Open();
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/context/issues");
        request.Headers.Add("traceparent", $"00-{trace}-00f067aa0ba902b7-01");

        (await edge.See(request)).Header("traceparent").ShouldNotBeNull().ShouldContain(trace);
    }
}
