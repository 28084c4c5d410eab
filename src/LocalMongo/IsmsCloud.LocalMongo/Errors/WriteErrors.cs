using System.Buffers.Binary;
using IsmsCloud.LocalMongo.Wire;
using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Errors;

/// <summary>Puts the codes that drivers know in the place of packed SQLSTATEs. Both are 32-bit integers, so nothing moves.</summary>
internal static class WriteErrors
{
    /// <summary>Whether one of the writes failed because it met another; asked before the codes are translated.</summary>
    public static bool TellOfConflict(ReadOnlySpan<byte> reply)
    {
        var elements = new BsonElements(reply);
        while (elements.MoveNext())
            if (elements.Is("writeErrors"u8))
                return AnyOf(elements.Nested);
        return false;
    }

    static bool AnyOf(ReadOnlySpan<byte> errors)
    {
        var each = new BsonElements(errors);
        while (each.MoveNext())
        {
            var error = new BsonElements(each.Nested);
            while (error.MoveNext())
                if (error.Is("code"u8) && error.Type == BsonType.Int32
                    && SqlStates.IsConflict(SqlStates.Unpack(BinaryPrimitives.ReadInt32LittleEndian(error.Value))))
                    return true;
        }
        return false;
    }

    /// <summary>For insert, update and delete: each entry of <c>writeErrors</c>.</summary>
    public static void Translate(Span<byte> reply)
    {
        var elements = new BsonElements(reply);
        while (elements.MoveNext())
            if (elements.Is("writeErrors"u8))
                TranslateEach(reply.Slice(elements.ValueOffset, elements.Value.Length));
    }

    static void TranslateEach(Span<byte> errors)
    {
        var elements = new BsonElements(errors);
        while (elements.MoveNext())
            TranslateOne(errors.Slice(elements.ValueOffset, elements.Value.Length));
    }

    static void TranslateOne(Span<byte> error)
    {
        var elements = new BsonElements(error);
        while (elements.MoveNext())
            if (elements.Is("code"u8) && elements.Type == BsonType.Int32)
            {
                var state = SqlStates.Unpack(BinaryPrimitives.ReadInt32LittleEndian(elements.Value));
                BinaryPrimitives.WriteInt32LittleEndian(error[elements.ValueOffset..], SqlStates.CodeOf(state).Code);
            }
    }
}
