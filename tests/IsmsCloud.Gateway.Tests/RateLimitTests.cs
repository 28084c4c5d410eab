using System.Net;
using System.Net.Http.Headers;
using IsmsCloud.Gateway.Tests.Fixtures;

namespace IsmsCloud.Gateway.Tests;

public sealed class RateLimitTests : IDisposable
{
    const int CallerBurst = 5;
    const int AddressBurst = 1000;

    readonly Issuer issuer = new();

    [Fact]
    public async Task Every_answer_says_how_many_requests_are_left()
    {
        await using var edge = await Limited();

        using var first = await edge.Get("/api/context/issues");
        using var second = await edge.Get("/api/context/issues");

        first.Header("RateLimit-Limit").ShouldBe("1000");
        first.Header("RateLimit-Remaining").ShouldBe("999");
        second.Header("RateLimit-Remaining").ShouldBe("998");
        second.Header("RateLimit-Reset").ShouldBe("120");
    }

    [Fact]
    public async Task A_caller_who_asks_too_much_is_told_to_wait_and_nothing_reaches_the_service()
    {
        var reached = 0;
        await using var edge = await Limited(_ => Task.FromResult(Interlocked.Increment(ref reached)));
        var token = await Counted(edge, "person-1");
        await Drain(edge, token);
        var before = reached;

        using var refused = await Ask(edge, token);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Header("Retry-After").ShouldBe("60");
        refused.Header("RateLimit-Remaining").ShouldBe("0");
        (await refused.Code()).ShouldBe("too-many-requests");
        reached.ShouldBe(before);
    }

    [Fact]
    public async Task One_caller_does_not_use_up_what_another_has()
    {
        await using var edge = await Limited();
        await Drain(edge, await Counted(edge, "person-1"));

        using var other = await Ask(edge, issuer.TokenOf("person-2"));

        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_token_is_no_new_bucket()
    {
        await using var edge = await Limited();
        await Drain(edge, await Counted(edge, "person-1"));

        using var again = await Ask(edge, issuer.TokenOf("person-1"));

        again.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_token_that_is_not_ours_counts_for_its_address()
    {
        await using var edge = await Limited();
        await Counted(edge, "person-1");
        using var stranger = new Issuer();

        foreach (var token in new[] { stranger.TokenOf("person-1"), issuer.TokenOf("person-1", issuer: "https://evil.example/"), issuer.TokenOf("person-1", audience: "else"), issuer.TokenOf("person-1", type: "JWT"), "nonsense" })
        {
            using var answer = await Ask(edge, token);
            answer.Header("RateLimit-Limit").ShouldBe("1000");
        }
    }

    [Fact]
    public async Task Passwords_are_guessed_slowly_and_a_token_does_not_help()
    {
        await using var edge = await Limited();
        var token = await Counted(edge, "person-1");

        using var first = await Ask(edge, token, "/account/sign-in", HttpMethod.Post);
        using var second = await Ask(edge, token, "/account/sign-in", HttpMethod.Post);
        using var third = await Ask(edge, token, "/account/sign-in", HttpMethod.Post);

        first.Header("RateLimit-Limit").ShouldBe("2");
        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("GET", "/account/sign-in")]
    [InlineData("GET", "/account/assets/account.css")]
    [InlineData("POST", "/connect/token")]
    public async Task What_surrounds_a_sign_in_is_counted_like_everything_else(string method, string path)
    {
        await using var edge = await Limited();
        using var answer = await Ask(edge, "nonsense", path, new HttpMethod(method));
        answer.Header("RateLimit-Limit").ShouldBe($"{AddressBurst}");
    }

    [Fact]
    public async Task The_bucket_fills_again()
    {
        await using var edge = await Limited(perMinute: 60);
        var token = await Counted(edge, "person-1");
        await Drain(edge, token);

        await Eventually(async () =>
        {
            using var answer = await Ask(edge, token);
            return answer.StatusCode == HttpStatusCode.OK;
        });
    }

    public void Dispose() => issuer.Dispose();

    async Task<PublicPort> Limited(Func<object, Task>? context = null, int perMinute = 1) => PublicPort.Empty()
        .With("identity", await issuer.Start())
        .With("context", await Upstream.Start(request => context?.Invoke(request) ?? Task.CompletedTask))
        .With("Identity:Issuer", Issuer.Address)
        .With("RateLimits:Caller:Burst", $"{CallerBurst}").With("RateLimits:Caller:PerMinute", $"{perMinute}")
        .With("RateLimits:Address:Burst", $"{AddressBurst}").With("RateLimits:Address:PerMinute", "1")
        .With("RateLimits:SignIn:Burst", "2").With("RateLimits:SignIn:PerMinute", "1")
        .Open();

    /// <summary>A token of this person, once the gateway has the keys to know it by.</summary>
    async Task<string> Counted(PublicPort edge, string person)
    {
        await Eventually(async () =>
        {
            using var answer = await Ask(edge, issuer.TokenOf("somebody"));
            return answer.Header("RateLimit-Limit") == $"{CallerBurst}";
        });
        return issuer.TokenOf(person);
    }

    static async Task Drain(PublicPort edge, string token)
    {
        HttpStatusCode status;
        do
        {
            using var answer = await Ask(edge, token);
            status = answer.StatusCode;
        }
        while (status == HttpStatusCode.OK);
        status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    static async Task Eventually(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await condition())
            await Task.Delay(50, patience.Token);
    }

    static async Task<HttpResponseMessage> Ask(PublicPort edge, string token, string path = "/api/context/issues", HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await edge.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
