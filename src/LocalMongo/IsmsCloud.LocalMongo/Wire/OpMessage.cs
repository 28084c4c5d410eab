using System.Buffers.Binary;
using IsmsCloud.LocalMongo.Errors;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>Reads OP_MSG: flags, one body, any number of document sequences, and the checksum if there is one.</summary>
internal static class OpMessage
{
    const int ChecksumPresent = 1;
    const int MoreToCome = 2;
    const int UnderstoodOrOptional = unchecked((int)0xFFFF0003);

    public static bool HasChecksum(Frame frame) => (Flags(frame) & ChecksumPresent) != 0;

    /// <summary>The sender doesn't wait for a reply and would take one for the reply to its next request.</summary>
    public static bool WantsNoReply(Frame frame) => (Flags(frame) & MoreToCome) != 0;

    /// <exception cref="BrokenFrameException">The checksum isn't that of the bytes.</exception>
    /// <exception cref="CommandException">The message can't be understood; the connection can go on.</exception>
    public static Request Read(Frame frame)
    {
        if ((Flags(frame) & ~UnderstoodOrOptional) != 0)
            throw new CommandException(ErrorCode.IllegalOpMsgFlag, "The message has flag bits that must be understood and aren't.");
        var sections = frame.Payload[sizeof(int)..];
        if (HasChecksum(frame))
            sections = WithoutChecksum(frame, sections);
        return RequestReader.FromSections(sections);
    }

    static int Flags(Frame frame) => frame.Payload.Length >= sizeof(int)
        ? BinaryPrimitives.ReadInt32LittleEndian(frame.Payload.Span)
        : throw new BrokenFrameException("A message without flags.");

    static ReadOnlyMemory<byte> WithoutChecksum(Frame frame, ReadOnlyMemory<byte> sections)
    {
        if (sections.Length < sizeof(uint))
            throw new BrokenFrameException("A message without the checksum that it announces.");
        var claimed = BinaryPrimitives.ReadUInt32LittleEndian(sections.Span[^sizeof(uint)..]);
        return claimed == Crc32C.Of(frame.Bytes.Span[..^sizeof(uint)])
            ? sections[..^sizeof(uint)]
            : throw new BrokenFrameException("The checksum of a message is wrong.");
    }
}
