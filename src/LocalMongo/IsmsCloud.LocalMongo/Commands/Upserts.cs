using MongoDB.Bson;
using IsmsCloud.LocalMongo.Wire;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>Tells whether a command may insert what it does not find.</summary>
internal static class Upserts
{
    public static bool In(Request request)
    {
        if (request.Name is not ("update" or "findAndModify" or "findandmodify"))
            return false;
        var elements = request.Elements();
        while (elements.MoveNext())
            if (Asks(elements) || (elements.Is("updates"u8) && AnyOf(elements.Nested)))
                return true;
        return request.Sequences.Any(sequence => AnyIn(sequence.Documents.Span));
    }

    static bool AnyOf(ReadOnlySpan<byte> updates)
    {
        var elements = new BsonElements(updates);
        while (elements.MoveNext())
            if (One(elements.Nested))
                return true;
        return false;
    }

    static bool AnyIn(ReadOnlySpan<byte> documents)
    {
        for (; documents.Length > 0; documents = documents[BsonSizes.Of(BsonType.Document, documents)..])
            if (One(documents))
                return true;
        return false;
    }

    static bool One(ReadOnlySpan<byte> update)
    {
        var elements = new BsonElements(update);
        while (elements.MoveNext())
            if (Asks(elements))
                return true;
        return false;
    }

    static bool Asks(BsonElements element) => element.Is("upsert"u8) && (element.Type == BsonType.Boolean ? element.Value[0] == 1 : element.Number > 0);
}
