using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Tests.Wire;

/// <summary>A connection without a driver, for frames that no driver would send.</summary>
internal sealed class RawClient : IDisposable
{
    const int Message = 2013;

    readonly NetworkStream stream;

    RawClient(Socket socket) => stream = new(socket, ownsSocket: true);

    public static async Task<RawClient> ConnectAsync(int port, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, ct);
        return new(socket);
    }

    public async Task SendAsync(byte[] frame, CancellationToken ct) => await stream.WriteAsync(frame, ct);

    /// <summary>Sends what may be refused before it has all been read, and nothing after it.</summary>
    public async Task SendLastAsync(byte[] bytes, CancellationToken ct)
    {
        try
        {
            await stream.WriteAsync(bytes, ct);
            stream.Socket.Shutdown(SocketShutdown.Send);
        }
        catch (Exception closed) when (closed is IOException or SocketException)
        {
        }
    }

    /// <summary>The next reply; null where the server has closed the connection.</summary>
    public async Task<Reply?> ReceiveAsync(CancellationToken ct)
    {
        try
        {
            var header = new byte[16];
            await stream.ReadExactlyAsync(header, ct);
            var frame = new byte[BinaryPrimitives.ReadInt32LittleEndian(header)];
            header.CopyTo(frame, 0);
            await stream.ReadExactlyAsync(frame.AsMemory(16), ct);
            return new(frame);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public async Task<Reply?> AskAsync(byte[] frame, CancellationToken ct)
    {
        await SendAsync(frame, ct);
        return await ReceiveAsync(ct);
    }

    /// <summary>A frame of OP_MSG around sections that are given as they are.</summary>
    public static byte[] Frame(int flags, params byte[] sections) => Operation(Message, [.. Int(flags), .. sections]);

    public static byte[] Operation(int opCode, byte[] payload) => [.. Int(16 + payload.Length), .. Int(42), .. Int(0), .. Int(opCode), .. payload];

    public static byte[] Body(BsonDocument command) => [0, .. command.ToBson()];

    public static byte[] Sequence(string name, params IEnumerable<BsonDocument> documents)
    {
        byte[] content = [.. System.Text.Encoding.UTF8.GetBytes(name), 0, .. documents.SelectMany(document => document.ToBson())];
        return [1, .. Int(4 + content.Length), .. content];
    }

    public static byte[] Int(int value) => BitConverter.GetBytes(value);

    public void Dispose() => stream.Dispose();

    internal sealed record Reply(byte[] Frame)
    {
        public int ResponseTo => BinaryPrimitives.ReadInt32LittleEndian(Frame.AsSpan(8));

        public int Flags => BinaryPrimitives.ReadInt32LittleEndian(Frame.AsSpan(16));

        bool IsMessage => BinaryPrimitives.ReadInt32LittleEndian(Frame.AsSpan(12)) == Message;

        public BsonDocument Document =>
            MongoDB.Bson.Serialization.BsonSerializer.Deserialize<BsonDocument>(new MemoryStream(Frame[(IsMessage ? 21 : 36)..]));
    }
}
