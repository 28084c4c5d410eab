using IsmsCloud.LocalMongo.Tests;
using IsmsCloud.Testing;
using MongoDB.Driver;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(Gateway))]

namespace IsmsCloud.LocalMongo.Tests;

/// <summary>One gateway in this process, in front of a real engine: ConnectionStrings__documentdb, or the servers of the tests.</summary>
public sealed class Gateway : IAsyncLifetime
{
    LocalMongoServer? server;
    MongoClient? client;
    string? whyNot;

    public LocalMongoServer Server
    {
        get
        {
            Assert.SkipWhen(server is null, whyNot ?? "The gateway isn't started yet.");
            return server!;
        }
    }

    public IMongoClient Client => client ??= new MongoClient(Server.ConnectionString);

    public string Engine { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Engine = Environment.GetEnvironmentVariable("ConnectionStrings__documentdb")
            ?? (await RealServers.GetAsync()).PostgresConnectionString("postgres");
        Engine = new NpgsqlConnectionStringBuilder(Engine) { MaxPoolSize = 100 }.ConnectionString;
        if (await HasDocumentDb())
            server = await LocalMongoServer.StartAsync(Engine, 0, CancellationToken.None);
        else
            whyNot = "The PostgreSQL of these tests doesn't carry DocumentDB; ConnectionStrings__documentdb can name one that does.";
    }

    async Task<bool> HasDocumentDb()
    {
        await using var source = NpgsqlDataSource.Create(Engine);
        await using var sql = source.CreateCommand("SELECT count(*) FROM pg_available_extensions WHERE name = 'documentdb'");
        return await sql.ExecuteScalarAsync() is > 0L;
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (server is not null)
            await server.DisposeAsync();
    }
}
