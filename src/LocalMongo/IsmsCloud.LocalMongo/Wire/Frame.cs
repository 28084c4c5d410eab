using System.Buffers.Binary;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>One message as it came: header and payload, in the reader's buffer until the next read.</summary>
internal readonly record struct Frame(ReadOnlyMemory<byte> Bytes)
{
    public const int HeaderSize = 16;

    public int RequestId => BinaryPrimitives.ReadInt32LittleEndian(Bytes.Span[4..]);

    public OpCode OpCode => (OpCode)BinaryPrimitives.ReadInt32LittleEndian(Bytes.Span[12..]);

    public ReadOnlyMemory<byte> Payload => Bytes[HeaderSize..];
}
