using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using IsmsCloud.Messaging;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IsmsCloud.Graph.Tests.Fixtures;

/// <summary>The aggregate on a real port, with the settings of one test.</summary>
internal sealed class RunningGraph : TestService<Program>
{
    private readonly Dictionary<string, string> _settings;

    private RunningGraph(RealServers servers, Dictionary<string, string> settings) : base(servers) => _settings = settings;

    public Uri Address => new(ClientOptions.BaseAddress, "graphql");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<RunningGraph> Start(params (string Key, string Value)[] settings)
    {
        var graph = new RunningGraph(await RealServers.GetAsync(), settings.ToDictionary(s => s.Key, s => s.Value));
        graph.UseKestrel();
        graph.StartServer();
        return graph;
    }

    public static TestPerson Person(TenantId tenant, params string[] permissions) => TestPerson.Of(tenant, "Ada", permissions);

    public HttpClient Client(string? token)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (token is not null) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public HttpClient Client(TestPerson person) => Client(TestTokens.For(person));

    /// <summary>An event, as the bus would bring it.</summary>
    public void Happens(TenantId tenant, string name, string kind = "risk", int version = 1) =>
        Services.GetRequiredService<IEventListener>().Hear(new HeardEvent(name, tenant,
            new EventInfo(Guid.CreateVersion7(), DateTimeOffset.UtcNow, Guid.CreateVersion7(), version, new Actor("ada", "Ada"), Kind: kind),
            JsonSerializer.SerializeToElement(new { version })));

    public async Task<Phone> Call(string? token = null, string? protocol = "graphql-transport-ws")
    {
        var socket = new ClientWebSocket();
        if (protocol is not null) socket.Options.AddSubProtocol(protocol);
        if (token is not null) socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new UriBuilder(Address) { Scheme = "ws" }.Uri, Ct);
        return new Phone(socket);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseUrls("http://127.0.0.1:0");
        // What is an error of ours is to be seen beside the test that met it.
        builder.ConfigureLogging(logging => logging.ClearProviders().AddConsole().SetMinimumLevel(LogLevel.Error));
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
    }
}

/// <summary>The client's end of a socket.</summary>
internal sealed class Phone(ClientWebSocket socket) : IDisposable
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public Task Say(string json) => socket.SendAsync(Encoding.UTF8.GetBytes(json), WebSocketMessageType.Text, true, Ct);

    /// <summary>The next message; a close as <c>4400 why</c>.</summary>
    public async Task<string> Hear()
    {
        var buffer = new byte[64 * 1024];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), Ct);
            length += received.Count;
            if (received.MessageType == WebSocketMessageType.Close) return $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}";
            if (received.EndOfMessage) return Encoding.UTF8.GetString(buffer, 0, length);
        }
    }

    public async Task<Phone> Greeted(string? token = null)
    {
        await Say(token is null ? """{"type":"connection_init"}""" : $$$"""{"type":"connection_init","payload":{"Authorization":"Bearer {{{token}}}"}}""");
        var answer = await Hear();
        return answer == """{"type":"connection_ack"}""" ? this : throw new InvalidOperationException(answer);
    }

    public Task Subscribe(string id, string query) => Say(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    public void Dispose() => socket.Dispose();
}
