using System.Data;
using MongoDB.Bson;
using IsmsCloud.LocalMongo.Wire;

namespace IsmsCloud.LocalMongo.Commands;

/// <summary>What a write needs of a transaction, by what it asks for.</summary>
internal static class Writes
{
    /// <summary>
    /// One snapshot where a command may insert what it does not find: the engine looks first and inserts then, and would
    /// overwrite what somebody else inserted in between, whatever the filter says; under one snapshot it fails instead, and
    /// finds when it begins again. One transaction for several writes, so that they can begin again together. None for a
    /// single one, which the engine writes whole or not at all: that saves the commit's own round trip.
    /// </summary>
    public static IsolationLevel? IsolationOf(Request request) =>
        MayInsertWhatItMisses(request) ? IsolationLevel.RepeatableRead
        : IsSingle(request) ? null
        : IsolationLevel.ReadCommitted;

    static bool IsSingle(Request request) => request.Sequences is [var only]
        ? BsonSizes.Of(BsonType.Document, only.Documents.Span) == only.Documents.Length
        : request.Name is "findAndModify" or "findandmodify";

    static bool MayInsertWhatItMisses(Request request)
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
