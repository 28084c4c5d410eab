using System.Net;
using System.Net.WebSockets;
using System.Text;
using IsmsCloud.Gateway.Tests.Fixtures;
using Microsoft.AspNetCore.Http;

namespace IsmsCloud.Gateway.Tests;

public sealed class FailureTests
{
    const string Nobody = "http://127.0.0.1:9";

    [Fact]
    public async Task A_service_that_is_down_is_a_502_that_says_so()
    {
        await using var edge = PublicPort.Empty().With("services:context:http:0", Nobody).Open();

        using var answer = await edge.Get("/api/context/issues");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        answer.Header("Retry-After").ShouldNotBeEmpty();
        (await answer.Code()).ShouldBe("service-unavailable");
    }

    [Fact]
    public async Task A_service_that_says_nothing_is_a_504_in_time()
    {
        await using var edge = PublicPort.Empty().With("Gateway:ActivityTimeoutSeconds", "1")
            .With("context", await Upstream.Start(context => Task.Delay(Timeout.Infinite, context.RequestAborted))).Open();

        using var answer = await edge.Get("/api/context/issues");

        answer.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        (await answer.Code()).ShouldBe("service-unavailable");
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_person_gets_a_page_without_a_word_of_how_we_are_built(string environment)
    {
        await using var edge = PublicPort.Empty().In(environment).With("services:web:http:0", Nobody).Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept", "text/html,*/*" } } };

        using var answer = await edge.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("<h1>");
        page.ShouldNotContain("Exception");
        page.ShouldNotContain("127.0.0.1");
    }

    [Fact]
    public async Task What_a_service_refuses_passes_as_it_is()
    {
        await using var edge = PublicPort.Empty().With("context", await Upstream.Start(context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return context.Response.WriteAsync("its own words");
        })).Open();

        using var answer = await edge.Get("/api/context/issues");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("its own words");
    }

    [Theory]
    [InlineData("/_blazor")]
    [InlineData("/graphql")]
    public async Task WebSockets_go_through(string path)
    {
        await using var edge = PublicPort.Empty().With("web", await Upstream.Start(Repeat)).With("graph", await Upstream.Start(Repeat)).Open();
        using var socket = new ClientWebSocket();
        var ct = TestContext.Current.CancellationToken;

        await socket.ConnectAsync(new UriBuilder(edge.Address) { Scheme = "ws", Path = path }.Uri, ct);
        await socket.SendAsync("hello"u8.ToArray(), WebSocketMessageType.Text, true, ct);
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, ct);

        Encoding.UTF8.GetString(buffer, 0, received.Count).ShouldBe("hello");
    }

    [Theory]
    [InlineData("application/json", true)]
    [InlineData("text/html", false)]
    public async Task Data_is_compressed_and_pages_with_their_secrets_are_not(string type, bool compressed)
    {
        await using var edge = PublicPort.Empty().With("web", await Upstream.Start(context =>
        {
            context.Response.ContentType = type;
            return context.Response.WriteAsync(new string('a', 4000));
        })).Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept-Encoding", "br" } } };

        using var answer = await edge.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.Content.Headers.ContentEncoding.Contains("br").ShouldBe(compressed);
    }

    static async Task Repeat(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[16];
        var received = await socket.ReceiveAsync(buffer, context.RequestAborted);
        await socket.SendAsync(buffer.AsMemory(0, received.Count), WebSocketMessageType.Text, true, context.RequestAborted);
    }
}
