using MongoDB.Bson;

namespace IsmsCloud.Revisions.Queries;

/// <summary>The condition "behind the cursor" of a sorted list, with the record's id as the tie-break.</summary>
internal static class Keyset
{
    public static BsonDocument Behind(Cursor cursor, string? field, string idField, bool descending)
    {
        var beyond = descending ? "$lt" : "$gt";
        var byId = new BsonDocument(idField, new BsonDocument(beyond, cursor.Id));
        if (field is null) return byId;
        var sameValue = new BsonDocument { [field] = cursor.Value, [idField] = byId[idField] };
        return (cursor.Value.IsBsonNull, descending) switch
        {
            // Nothing is less than null, and everything else is more: the engine compares within one type only, so say it.
            (true, true) => sameValue,
            (true, false) => Either(sameValue, new BsonDocument(field, new BsonDocument("$ne", BsonNull.Value))),
            (false, true) => Either(sameValue, new BsonDocument(field, new BsonDocument("$lt", cursor.Value)), new BsonDocument(field, BsonNull.Value)),
            // The outer bound lets the index begin at the cursor instead of at the start.
            (false, false) => new BsonDocument("$and", new BsonArray
            {
                new BsonDocument(field, new BsonDocument("$gte", cursor.Value)),
                Either(sameValue, new BsonDocument(field, new BsonDocument("$gt", cursor.Value))),
            }),
        };
    }

    private static BsonDocument Either(params BsonDocument[] conditions) => new("$or", new BsonArray(conditions));
}
