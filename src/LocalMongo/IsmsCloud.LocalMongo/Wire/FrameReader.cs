using System.Buffers;
using System.Buffers.Binary;

namespace IsmsCloud.LocalMongo.Wire;

/// <summary>
/// Cuts a stream into messages. The buffer grows with the bytes that arrive, never with a length that is only claimed.
/// </summary>
internal sealed class FrameReader(Stream stream) : IDisposable
{
    const int SmallBuffer = 32 * 1024;

    byte[] buffer = ArrayPool<byte>.Shared.Rent(SmallBuffer);
    int start;
    int end;

    /// <summary>The next message, valid until the next call; null at the end of the stream.</summary>
    /// <exception cref="BrokenFrameException">The claimed length is impossible, or the stream ends within a message.</exception>
    public async ValueTask<Frame?> ReadAsync(CancellationToken ct)
    {
        Rewind();
        if (!await Fill(Frame.HeaderSize, ct))
            return end == start ? null : throw new BrokenFrameException("The stream ends within a header.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(start));
        if (length is < Frame.HeaderSize or > Limits.Message)
            throw new BrokenFrameException($"A message of {length} bytes.");
        if (!await Fill(length, ct))
            throw new BrokenFrameException("The stream ends within a message.");
        var frame = new Frame(buffer.AsMemory(start, length));
        start += length;
        return frame;
    }

    void Rewind()
    {
        if (start == end)
            start = end = 0;
        if (end == 0 && buffer.Length > SmallBuffer * 32)
            Replace(SmallBuffer);
    }

    async ValueTask<bool> Fill(int wanted, CancellationToken ct)
    {
        while (end - start < wanted)
        {
            MakeRoom();
            var read = await stream.ReadAsync(buffer.AsMemory(end), ct);
            if (read == 0)
                return false;
            end += read;
        }
        return true;
    }

    void MakeRoom()
    {
        if (end < buffer.Length)
            return;
        if (start > 0)
            Compact(buffer);
        else
            Replace(buffer.Length * 2);
    }

    void Replace(int size)
    {
        var old = buffer;
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Compact(larger);
        ArrayPool<byte>.Shared.Return(old);
    }

    void Compact(byte[] target)
    {
        Buffer.BlockCopy(buffer, start, target, 0, end - start);
        end -= start;
        start = 0;
        buffer = target;
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
}
