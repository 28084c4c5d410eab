using MongoDB.Bson;

namespace IsmsCloud.LocalMongo.Errors;

/// <summary>
/// Building an index reports its failure inside the reply (<c>raw.defaultShard</c>), packed; drivers look for it outside.
/// </summary>
internal static class IndexFailure
{
    public static byte[] Refuse(byte[] reply)
    {
        using var document = new RawBsonDocument(reply);
        if (document.GetValue("ok", 1).ToBoolean() || !document.TryGetValue("raw", out var raw))
            return reply;
        foreach (var shard in raw.AsBsonDocument.Elements)
            if (shard.Value is BsonDocument result && result.TryGetValue("code", out var code))
                throw Failed(code.ToInt32(), result.GetValue("errmsg", "").AsString);
        return reply;
    }

    static CommandException Failed(int packed, string message)
    {
        var (code, name) = SqlStates.CodeOf(SqlStates.Unpack(packed));
        return new(code, name, message);
    }
}
