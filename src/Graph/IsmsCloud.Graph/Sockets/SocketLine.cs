using System.Net.WebSockets;
using System.Text;
using GraphQL;
using GraphQL.Transport;
using IsmsCloud.Graph.Limits;

namespace IsmsCloud.Graph.Sockets;

/// <summary>A WebSocket as a line of whole messages: one sender at a time, none waits for ever, no message is too long.</summary>
internal sealed class SocketLine(WebSocket socket, IGraphQLTextSerializer serializer, GraphLimits limits) : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private readonly byte[] _buffer = new byte[4 * 1024];
    private int _closing;

    public bool IsOpen => socket.State == WebSocketState.Open && _closing == 0;

    /// <summary>The next text; or why there is none. The socket must not be read by anybody else.</summary>
    public async Task<(ReadOnlyMemory<byte> Text, Close? End)> Receive()
    {
        using var message = new MemoryStream();
        while (true)
        {
            var received = await socket.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close) return (default, Close.Normal);
            if (received.MessageType == WebSocketMessageType.Binary) return (default, Close.Invalid("Messages are text"));
            if (message.Length + received.Count > limits.Bytes) return (default, Close.TooLarge);
            message.Write(_buffer, 0, received.Count);
            if (received.EndOfMessage) return (message.ToArray(), null);
        }
    }

    public Task Send(string type, string? id = null, object? payload = null) =>
        Write(serializer.Serialize(new OperationMessage { Type = type, Id = id, Payload = payload }));

    /// <summary>Says goodbye, once; the first reason counts. A peer that does not answer is cut off.</summary>
    public async Task End(Close why)
    {
        if (Interlocked.Exchange(ref _closing, 1) == 1) return;
        await _one.WaitAsync();
        try
        {
            using var patience = new CancellationTokenSource(Farewell);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived) await socket.CloseOutputAsync(why.Code, why.Reason, patience.Token);
            _ = CutLater();
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task CutLater()
    {
        await Task.Delay(Farewell);
        if (socket.State is not (WebSocketState.Closed or WebSocketState.Aborted)) socket.Abort();
    }

    private async Task Write(string text)
    {
        await _one.WaitAsync();
        try
        {
            if (!IsOpen) return;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(limits.SendSeconds));
            // Cancelling a send cuts the socket: who reads nothing for so long keeps a connection of ours for nothing.
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, patience.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            socket.Abort();
        }
        finally
        {
            _one.Release();
        }
    }
}
