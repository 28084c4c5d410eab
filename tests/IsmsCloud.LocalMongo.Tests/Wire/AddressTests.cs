using System.Net;
using System.Net.NetworkInformation;
using Shouldly;
using Xunit;

namespace IsmsCloud.LocalMongo.Tests.Wire;

/// <summary>It asks nobody who they are, so nobody from elsewhere may reach it.</summary>
public sealed class AddressTests(Gateway gateway)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    // What the operating system says, not what the server says of itself.
    [Fact]
    public void It_listens_on_loopback_alone()
    {
        var listening = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(at => at.Port == gateway.Server.Port).ToList();

        listening.Select(at => at.Address).ShouldBe([IPAddress.Loopback]);
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.0.2.1")]
    public async Task An_address_that_others_could_reach_is_refused_with_the_reason(string address)
    {
        var refused = await Should.ThrowAsync<ArgumentException>(LocalMongoServer.StartAsync(gateway.Engine, 0, new() { Address = IPAddress.Parse(address) }, Ct));

        refused.Message.ShouldContain($"listens on loopback alone, not on {address}");
    }

    [Theory]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    public async Task Another_address_of_loopback_is_taken(string address)
    {
        await using var server = await LocalMongoServer.StartAsync(gateway.Engine, 0, new() { Address = IPAddress.Parse(address) }, Ct);

        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().ShouldContain(new IPEndPoint(IPAddress.Parse(address), server.Port));
    }
}
