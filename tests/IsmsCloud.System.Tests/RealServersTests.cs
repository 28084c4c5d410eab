using IsmsCloud.Testing;
using MongoDB.Bson;
using MongoDB.Driver;
using Npgsql;
using Shouldly;
using Xunit;

namespace IsmsCloud.System.Tests;

/// <summary>What all tests stand on.</summary>
public sealed class RealServersTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task MongoDB_stores_and_finds()
    {
        var servers = await RealServers.GetAsync();
        using var client = new MongoClient(servers.MongoConnectionString);
        var things = client.GetDatabase(RealServers.DatabaseName()).GetCollection<BsonDocument>("things");
        await things.InsertOneAsync(new BsonDocument("a", 1), cancellationToken: Ct);
        (await things.CountDocumentsAsync(new BsonDocument("a", 1), cancellationToken: Ct)).ShouldBe(1);
    }

    [Fact]
    public async Task Each_PostgreSQL_database_is_new_and_empty()
    {
        var servers = await RealServers.GetAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var connection = new NpgsqlConnection(await servers.CreatePostgresDatabaseAsync(Ct));
            await connection.OpenAsync(Ct);
            await using var create = new NpgsqlCommand("CREATE TABLE thing (id int)", connection);
            await create.ExecuteNonQueryAsync(Ct);
        }
    }

    [Fact]
    public async Task The_broker_answers_on_a_virtual_host_of_this_process()
    {
        var address = new Uri((await RealServers.GetAsync()).RabbitConnectionString);
        address.Scheme.ShouldBe("amqp");
        address.AbsolutePath.ShouldStartWith("/test-");
    }
}
