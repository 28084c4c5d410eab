using System.Net;
using IsmsCloud.Gateway.Tests.Fixtures;

namespace IsmsCloud.Gateway.Tests;

public sealed class BodyLimitTests
{
    const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("/api/context/issues", Megabyte)]
    [InlineData("/api/context/attachments", 50 * Megabyte)]
    [InlineData("/files/0192f000-0000-7000-8000-000000000101/api/context/attachments", 50 * Megabyte)]
    public async Task A_body_up_to_the_limit_arrives_whole(string path, int size)
    {
        await using var edge = (await PublicPort.Before("context", "web")).Open();

        var seen = await edge.See(new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(new byte[size]) });

        seen.BodyLength.ShouldBe(size);
    }

    [Theory]
    [InlineData("/api/context/issues", Megabyte + 1)]
    [InlineData("/files/0192f000-0000-7000-8000-000000000101/api/context/issues", Megabyte + 1)]
    [InlineData("/connect/token", Megabyte + 1)]
    [InlineData("/api/unheard-of/attachments", Megabyte + 1)]
    [InlineData("/api/context/attachments", 52 * Megabyte)]
    public async Task A_larger_one_that_says_its_length_is_refused_before_it_is_sent(string path, int size)
    {
        await using var edge = (await PublicPort.Before("context", "identity", "web")).Open();

        using var answer = await edge.Client.SendAsync(Post(path, size, chunked: false), TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Code()).ShouldBe("body-too-large");
    }

    // The connection is closed on a sender who goes on sending, so not every sender gets to read why.
    [Theory]
    [InlineData("/api/context/issues", 4 * Megabyte)]
    [InlineData("/api/context/attachments", 52 * Megabyte)]
    public async Task A_larger_one_that_does_not_say_its_length_is_cut_off(string path, int size)
    {
        await using var edge = (await PublicPort.Before("context")).Open();
        var status = HttpStatusCode.RequestEntityTooLarge;
        try
        {
            using var answer = await edge.Client.SendAsync(Post(path, size, chunked: true), TestContext.Current.CancellationToken);
            status = answer.StatusCode;
        }
        catch (HttpRequestException cut) when (cut.InnerException is IOException)
        {
        }

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Headers_are_limited_too()
    {
        await using var edge = (await PublicPort.Before("context")).Open();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/context/issues");
        request.Headers.Add("X-Long", new string('a', 40 * 1024));

        using var answer = await edge.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestHeaderFieldsTooLarge);
    }

    static HttpRequestMessage Post(string path, int size, bool chunked)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(new MemoryStream(new byte[size])) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        return request;
    }
}
