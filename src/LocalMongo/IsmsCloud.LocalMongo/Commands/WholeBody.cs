using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using IsmsCloud.LocalMongo.Wire;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Puts documents that came beside a body into it, for functions that take the body alone.</summary>
internal static class WholeBody
{
    public static ReadOnlyMemory<byte> Of(Request request) => request.Sequences is []
        ? request.Body
        : Document(request.Body.Span[sizeof(int)..^1], request.Sequences);

    static byte[] Document(ReadOnlySpan<byte> elements, IReadOnlyList<DocumentSequence> sequences)
    {
        var whole = Begin();
        whole.Write(elements);
        foreach (var sequence in sequences)
            Append(whole, BsonType.Array, sequence.Name, Array(sequence.Documents.Span));
        return End(whole);
    }

    static byte[] Array(ReadOnlySpan<byte> documents)
    {
        var array = Begin();
        for (var index = 0; documents.Length > 0; index++)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(documents);
            Append(array, BsonType.Document, index.ToString(CultureInfo.InvariantCulture), documents[..size]);
            documents = documents[size..];
        }
        return End(array);
    }

    static void Append(ArrayBufferWriter<byte> into, BsonType type, string name, ReadOnlySpan<byte> value)
    {
        into.Write<byte>([(byte)type, .. Encoding.UTF8.GetBytes(name), 0]);
        into.Write(value);
    }

    static ArrayBufferWriter<byte> Begin()
    {
        var document = new ArrayBufferWriter<byte>();
        document.Write<byte>([0, 0, 0, 0]);
        return document;
    }

    static byte[] End(ArrayBufferWriter<byte> document)
    {
        document.Write<byte>([0]);
        var bytes = document.WrittenSpan.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bytes.Length);
        return bytes;
    }
}
