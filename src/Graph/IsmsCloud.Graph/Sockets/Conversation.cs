using System.Collections.Concurrent;
using System.Text.Json;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Http;
using IsmsCloud.Graph.Limits;

namespace IsmsCloud.Graph.Sockets;

/// <summary>What is said on one socket, from the handshake to the goodbye: <i>graphql-transport-ws</i>.</summary>
internal sealed class Conversation(SocketLine line, string? handshakeToken, SocketWork work, GraphLimits limits)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64, AllowDuplicateProperties = false };

    private readonly ConcurrentDictionary<string, CancellationTokenSource> _operations = new();
    private readonly ConcurrentDictionary<Task, byte> _running = new();
    private readonly CancellationTokenSource _over = new();
    private Guest? _guest;
    private bool _greeted;

    /// <summary>Listens until somebody ends it.</summary>
    public async Task Hold(CancellationToken ending)
    {
        using var leaving = ending.Register(() => _ = line.End(Close.GoingAway));
        using var stopping = ending.Register(_over.Cancel);
        _ = CloseUnlessGreeted();
        try
        {
            var end = (Close?)null;
            while (end is null)
            {
                var (text, closed) = await line.Receive();
                end = closed ?? await Answer(text);
            }

            await line.End(end);
        }
        finally
        {
            await _over.CancelAsync();
            await Task.WhenAll(_running.Keys);
        }
    }

    private async Task<Close?> Answer(ReadOnlyMemory<byte> text)
    {
        try
        {
            using var message = JsonDocument.Parse(text, Strict);
            var root = message.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Close.Invalid("A message is a JSON object");
            return TextOf(root, "type") switch
            {
                "connection_init" => await Greet(root),
                "ping" => await Pong(root),
                "pong" => null,
                "subscribe" => Subscribe(root),
                "complete" => Complete(root),
                _ => Close.Invalid("A message has a 'type' that a client sends"),
            };
        }
        catch (JsonException)
        {
            return Close.Invalid("A message is a JSON object");
        }
    }

    private async Task<Close?> Greet(JsonElement message)
    {
        if (_greeted) return Close.TooManyInits;
        _greeted = true;
        if ((TokenIn(message) ?? handshakeToken) is not { } token) return Close.Unauthorized;
        var (guest, refused) = await work.Check(token, _over.Token);
        if (guest is null) return refused;
        _guest = guest;
        _ = CloseWhenExpired(guest);
        await line.Send("connection_ack");
        return null;
    }

    private async Task<Close?> Pong(JsonElement ping)
    {
        await line.Send("pong", payload: ping.TryGetProperty("payload", out var payload) ? payload.Clone() : null);
        return null;
    }

    private Close? Subscribe(JsonElement message)
    {
        if (_guest is null) return Close.Unauthorized;
        if (TextOf(message, "id") is not { Length: > 0 } id) return Close.Invalid("'subscribe' has an 'id'");
        if (!message.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object) return Close.Invalid("'subscribe' has a 'payload' with the operation");
        var (request, fault) = work.Read(payload);
        if (fault is not null) return Close.Invalid(fault.Code!);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(_over.Token);
        if (!_operations.TryAdd(id, stop)) return Close.Taken(id);
        var running = Run(id, request!, _guest, stop);
        _running[running] = 0;
        _ = running.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
        return null;
    }

    private async Task Run(string id, GraphRequest request, Guest guest, CancellationTokenSource stop)
    {
        var stopped = stop.Token;
        // The reader goes on to the next message meanwhile.
        await Task.Yield();
        try
        {
            await work.Run(line, (id, Free), request, guest, stopped);
        }
        finally
        {
            Free();
        }

        // Whoever takes it out disposes of it: the client may say that it is complete in the moment in which it is.
        void Free()
        {
            if (_operations.TryRemove(new(id, stop))) stop.Dispose();
        }
    }

    private Close? Complete(JsonElement message)
    {
        if (TextOf(message, "id") is not { Length: > 0 } id) return Close.Invalid("'complete' has an 'id'");
        // The id is free again at once, as the client believes.
        if (_operations.TryRemove(id, out var stop))
            using (stop) stop.Cancel();
        return null;
    }

    private async Task CloseUnlessGreeted()
    {
        await Task.Delay(TimeSpan.FromSeconds(limits.InitSeconds), _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_greeted && !_over.IsCancellationRequested) await line.End(Close.InitTimeout);
    }

    private async Task CloseWhenExpired(Guest guest)
    {
        await Task.Delay(Expiry.Left(guest.Expires, TimeProvider.System), _over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!_over.IsCancellationRequested) await line.End(Close.TokenExpired);
    }

    // Where browsers put what they cannot put into the handshake; both spellings are about.
    private static string? TokenIn(JsonElement init)
    {
        if (!init.TryGetProperty("payload", out var payload) || payload.ValueKind != JsonValueKind.Object) return null;
        return (TextOf(payload, "Authorization") ?? TextOf(payload, "authorization")) is { } header ? Bearer.Of(header) : TextOf(payload, "token");
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
