using System.Net.WebSockets;
using GraphQL;
using IsmsCloud.Graph.Http;
using IsmsCloud.Graph.Limits;
using Microsoft.Extensions.Options;

namespace IsmsCloud.Graph.Sockets;

/// <summary><c>/graphql</c> for whoever asks for a WebSocket. The token comes with the handshake, or after it in <c>connection_init</c>.</summary>
internal sealed class SocketEndpoint(IGraphQLTextSerializer serializer, SocketWork work, IOptions<GraphLimits> options, IHostApplicationLifetime host)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task Serve(HttpContext http)
    {
        var speaks = http.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        var heartbeat = TimeSpan.FromSeconds(options.Value.HeartbeatSeconds);
        // The frames of the keep-alive hold the connection open through the gateway, and find out who is gone.
        var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Protocol : null,
            KeepAliveInterval = heartbeat,
            KeepAliveTimeout = heartbeat * 2,
        });
        using var line = new SocketLine(socket, serializer, options.Value);
        try
        {
            if (speaks) await new Conversation(line, Bearer.Of(http.Request), work, options.Value).Hold(host.ApplicationStopping);
            else await line.End(Close.Subprotocol);
            await Last(line);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            // The peer went without a word, or was cut off.
        }
    }

    // The peer's goodbye; what else it still says, nobody hears any more.
    private static async Task Last(SocketLine line)
    {
        while (await line.Receive() is { End: null }) { }
    }
}
