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
    [InlineData("/api/context/issues", Megabyte + 1, false)]
    [InlineData("/api/context/issues", 4 * Megabyte, true)]
    [InlineData("/files/0192f000-0000-7000-8000-000000000101/api/context/issues", Megabyte + 1, false)]
    [InlineData("/connect/token", Megabyte + 1, false)]
    [InlineData("/api/unheard-of/attachments", Megabyte + 1, false)]
    [InlineData("/api/context/attachments", 52 * Megabyte, false)]
    [InlineData("/api/context/attachments", 52 * Megabyte, true)]
    public async Task A_larger_one_is_refused_whether_it_says_its_length_or_not(string path, int size, bool chunked)
    {
        await using var edge = (await PublicPort.Before("context", "identity", "web")).Open();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StreamContent(new MemoryStream(new byte[size])) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;

        using var answer = await edge.Client.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Code()).ShouldBe("body-too-large");
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
}
