using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>The collections of one database. The driver is named in this project and nowhere else.</summary>
internal sealed class Database(IMongoDatabase mongo)
{
    public IMongoDatabase Mongo => mongo;

    public IMongoCollection<BsonDocument> Revisions { get; } = mongo.GetCollection<BsonDocument>("revisions");

    public IMongoCollection<BsonDocument> Seals { get; } = mongo.GetCollection<BsonDocument>("seals");

    public IMongoCollection<BsonDocument> Counters { get; } = mongo.GetCollection<BsonDocument>("counters");

    public IMongoCollection<BsonDocument> Tallies { get; } = mongo.GetCollection<BsonDocument>("tallies");

    public IMongoCollection<BsonDocument> Deposits { get; } = mongo.GetCollection<BsonDocument>("deposits");

    public IMongoCollection<Current<T>> Current<T>(string kind) => mongo.GetCollection<Current<T>>(CurrentName(kind));

    public IMongoCollection<BsonDocument> Current(string kind) => mongo.GetCollection<BsonDocument>(CurrentName(kind));

    public static string CurrentName(string kind) => $"current.{kind}";
}
