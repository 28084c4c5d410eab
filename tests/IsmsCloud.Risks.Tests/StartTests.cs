using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Risks.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task The_service_starts_and_lets_nobody_in_without_a_token()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var servers = await RealServers.GetAsync();
        await using var service = new TestService<Program>(servers);
        (await service.CreateClient().GetAsync("api/risks/verify", ct)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Unauthorized);
    }
}
