using IsmsCloud.Hosting;
using IsmsCloud.Testing.Servers;
using Xunit;

namespace IsmsCloud.Testing;

/// <summary>
/// MongoDB, RabbitMQ and PostgreSQL for tests: configured (<c>ConnectionStrings__mongodb</c>, <c>__rabbitmq</c>,
/// <c>__identity</c>), or by Docker, or from the local rootfs, whose servers all test processes of this solution share.
/// Use it as <c>[assembly: AssemblyFixture(typeof(RealServers))]</c>, or by <see cref="GetAsync"/> anywhere.
/// Where there is no way to come by them, each test that asks for a server is skipped with the reason.
/// </summary>
public sealed class RealServers : IAsyncLifetime
{
    static readonly Lazy<Task<TestServers>> Process = new(TestServers.FindAsync);

    TestServers? servers;

    /// <summary>Without a database; take the name of one from <see cref="DatabaseName"/>.</summary>
    public string MongoConnectionString => Found.MongoDB;

    /// <summary>An <c>amqp://</c> address; the virtual host belongs to this test process alone where the broker is ours.</summary>
    public string RabbitConnectionString => Found.RabbitMQ;

    ServerAddresses Found => (servers ?? throw new InvalidOperationException("The fixture is not initialised yet")).Addresses;

    /// <summary>The servers of this test process; the first call brings them up.</summary>
    public static async Task<RealServers> GetAsync()
    {
        var servers = new RealServers();
        await servers.InitializeAsync();
        return servers;
    }

    /// <summary>A name that no other test in any process uses; the MongoDB or PostgreSQL database of that name is dropped at the end.</summary>
    public static string DatabaseName(string purpose = "test") => DatabaseNames.Next(purpose);

    /// <summary>The address of a database that need not exist yet (see <see cref="CreatePostgresDatabaseAsync"/>).</summary>
    public string PostgresConnectionString(string database) => PostgresDatabases.Address(Found.Postgres, database);

    /// <summary>Makes an empty PostgreSQL database with a name of its own.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreatePostgresDatabaseAsync(CancellationToken ct)
    {
        var name = DatabaseName();
        await PostgresDatabases.CreateAsync(Found.Postgres, name, ct);
        return PostgresConnectionString(name);
    }

    /// <summary>Makes a part of the broker for one system among several of this process, which would else take each other's messages.</summary>
    /// <returns>An <c>amqp://</c> address; the process's own where the broker is not ours to divide.</returns>
    public string CreateRabbitHost() =>
        (servers ?? throw new InvalidOperationException("The fixture is not initialised yet")).NewHost();

    /// <summary>Finds or starts the servers.</summary>
    public async ValueTask InitializeAsync() => servers = await Process.Value;

    /// <summary>Drops what this process made.</summary>
    public async ValueTask DisposeAsync()
    {
        if (servers is not null)
            await servers.LeaveAsync();
    }
}
