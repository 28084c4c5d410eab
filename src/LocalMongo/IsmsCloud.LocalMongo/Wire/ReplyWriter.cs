using System.Buffers;
using System.Buffers.Binary;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>Frames replies, each in the form and with the checksum that its request had, and sends each in one write.</summary>
internal sealed class ReplyWriter(Stream stream)
{
    const int MessagePrefix = Frame.HeaderSize + sizeof(int) + 1;
    const int ReplyPrefix = Frame.HeaderSize + 20;
    const int AwaitCapable = 8;

    int lastId;

    public async ValueTask WriteAsync(Frame request, ReadOnlyMemory<byte> document, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(ReplyPrefix + document.Length + sizeof(uint));
        try
        {
            var length = request.OpCode == OpCode.Query
                ? Reply(buffer, request, document.Span)
                : Message(buffer, request, document.Span);
            await stream.WriteAsync(buffer.AsMemory(0, length), ct);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    int Message(Span<byte> buffer, Frame request, ReadOnlySpan<byte> document)
    {
        var end = MessagePrefix + document.Length;
        var checksum = OpMessage.HasChecksum(request);
        buffer[Frame.HeaderSize..MessagePrefix].Clear();
        buffer[Frame.HeaderSize] = checksum ? (byte)1 : (byte)0;
        document.CopyTo(buffer[MessagePrefix..]);
        Header(buffer, checksum ? end + sizeof(uint) : end, request, OpCode.Message);
        if (!checksum)
            return end;
        BinaryPrimitives.WriteUInt32LittleEndian(buffer[end..], Crc32C.Of(buffer[..end]));
        return end + sizeof(uint);
    }

    /// <summary>Flags, no cursor, from the beginning, one document.</summary>
    int Reply(Span<byte> buffer, Frame request, ReadOnlySpan<byte> document)
    {
        var length = ReplyPrefix + document.Length;
        Header(buffer, length, request, OpCode.Reply);
        buffer[Frame.HeaderSize..ReplyPrefix].Clear();
        buffer[Frame.HeaderSize] = AwaitCapable;
        buffer[ReplyPrefix - sizeof(int)] = 1;
        document.CopyTo(buffer[ReplyPrefix..]);
        return length;
    }

    void Header(Span<byte> buffer, int length, Frame request, OpCode opCode)
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer, length);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[4..], ++lastId);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[8..], request.RequestId);
        BinaryPrimitives.WriteInt32LittleEndian(buffer[12..], (int)opCode);
    }
}
