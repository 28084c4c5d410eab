using System.Globalization;
using IsmsCloud.Hosting.Resources;
using Npgsql;

namespace IsmsCloud.Hosting.Servers;

/// <summary>An official image, and how a server made from it is reached.</summary>
sealed record DockerImage(ServerKind Kind, string Name, int Port, string DataFolder, string Password)
{
    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    internal IReadOnlyList<string> Arguments { get; init; } = [];

    internal static DockerImage For(ServerResource server, string password) => server.Kind switch
    {
        ServerKind.MongoDB => new(server.Kind, "mongo:8", 27017, "/data/db", password) { Arguments = ["--wiredTigerCacheSizeGB", "0.5"] },
        ServerKind.RabbitMQ => new(server.Kind, "rabbitmq:4-management", 5672, "/var/lib/rabbitmq", password)
        {
            // The node is named after the host, and its data after the node.
            Environment = new Dictionary<string, string>
            {
                ["RABBITMQ_NODENAME"] = "ismscloud@localhost",
                ["RABBITMQ_DEFAULT_USER"] = LocalRabbit.User,
                ["RABBITMQ_DEFAULT_PASS"] = password,
            },
        },
        ServerKind.Postgres => new(server.Kind, "postgres:18", 5432, "/var/lib/postgresql", password)
        {
            Environment = new Dictionary<string, string> { ["POSTGRES_PASSWORD"] = password },
        },
        _ => throw new InvalidOperationException(server.Kind.ToString()),
    };

    internal string ConnectionString(int port) => Kind switch
    {
        ServerKind.MongoDB => string.Create(CultureInfo.InvariantCulture, $"mongodb://127.0.0.1:{port}/"),
        ServerKind.RabbitMQ => string.Create(CultureInfo.InvariantCulture, $"amqp://{LocalRabbit.User}:{Password}@127.0.0.1:{port}/"),
        _ => new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "postgres", Password = Password, Database = "postgres" }.ConnectionString,
    };

    internal Task<bool> AnswersAsync(int port, ServerResource server, CancellationToken ct) => Kind switch
    {
        ServerKind.MongoDB => Answers.MongoAsync(port, ct),
        ServerKind.RabbitMQ => Answers.RabbitAsync(port, ct),
        _ => Answers.PostgresAsync(ConnectionString(port), server, ct),
    };
}
