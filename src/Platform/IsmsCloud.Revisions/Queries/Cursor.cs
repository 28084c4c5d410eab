using System.Buffers.Text;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;

namespace IsmsCloud.Revisions.Queries;

/// <summary>Where a page ended: the sort it belongs to, the last row's value of it and the last row's id.</summary>
internal sealed record Cursor(string Sort, BsonValue Value, BsonValue Id)
{
    private static readonly Refusal Malformed = Refusal.Invalid("after", "cursor-invalid", "This cursor is none of this list's. Begin again without 'after'.");

    public string Encode() => Base64Url.EncodeToString(new BsonDocument { ["s"] = Sort, ["v"] = Value, ["i"] = Id }.ToBson());

    public static Cursor Decode(string text, string sort)
    {
        try
        {
            var document = BsonSerializer.Deserialize<BsonDocument>(Base64Url.DecodeFromChars(text));
            var cursor = new Cursor(document["s"].AsString, document["v"], document["i"].AsBsonBinaryData);
            return cursor.Sort == sort && cursor.Value is not (BsonDocument or BsonArray) ? cursor : throw new BadQueryException(Malformed);
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidCastException or IOException or ArgumentException or BsonException or OverflowException)
        {
            throw new BadQueryException(Malformed);
        }
    }
}
