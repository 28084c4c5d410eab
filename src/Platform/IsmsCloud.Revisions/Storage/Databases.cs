using System.Collections.Concurrent;
using IsmsCloud.Tenancy;
using MongoDB.Bson;
using MongoDB.Driver;

namespace IsmsCloud.Revisions.Storage;

/// <summary>Finds the database of a tenant: the shared pool, or one of its own.</summary>
internal sealed class Databases
{
    private readonly MongoClient _client;
    private readonly ConcurrentDictionary<string, Database> _open = new();
    private readonly string _pool;

    public Databases(RevisionOptions options)
    {
        BsonMapping.EnsureRegistered();
        var settings = MongoClientSettings.FromConnectionString(options.ConnectionString);
        // One process serves many tenants at once; the driver's default of 100 is what the engine behind it can bear.
        settings.ApplicationName = $"ismscloud-{options.Database}";
        _client = new MongoClient(settings);
        _pool = options.Database;
        Placements = Pool.Mongo.GetCollection<BsonDocument>("placements");
    }

    public Database Pool => Open(_pool);

    public IMongoCollection<BsonDocument> Placements { get; }

    public Database Open(string name) => _open.GetOrAdd(name, n => new Database(_client.GetDatabase(n)));

    public string PoolName => _pool;

    /// <summary>Name of a tenant's own database, were it to have one.</summary>
    public string DedicatedName(TenantId tenant) => $"{_pool}-{tenant.Value:n}";

    public Task Drop(string name, CancellationToken ct) => _client.DropDatabaseAsync(name, ct);
}
