using System.Buffers.Binary;
using System.Numerics;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>The checksum of OP_MSG: CRC-32C (Castagnoli) over everything before it.</summary>
internal static class Crc32C
{
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var single in bytes)
            crc = BitOperations.Crc32C(crc, single);
        return ~crc;
    }
}
