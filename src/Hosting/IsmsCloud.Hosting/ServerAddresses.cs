using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting;

/// <summary>Where the servers of the tests are, or why they could not be started.</summary>
sealed record ServerAddresses
{
    public string MongoDB { get; init; } = "";

    public string RabbitMQ { get; init; } = "";

    /// <summary>RabbitMQ's HTTP API with its credentials; null where the broker is somebody else's.</summary>
    public string? RabbitManagement { get; init; }

    public string Postgres { get; init; } = "";

    public string? Error { get; init; }

    public string Guardian { get; init; } = "";

    /// <summary>What is missing here is taken from <paramref name="other"/>.</summary>
    internal ServerAddresses Or(ServerAddresses other) => this with
    {
        MongoDB = MongoDB.Length > 0 ? MongoDB : other.MongoDB,
        RabbitMQ = RabbitMQ.Length > 0 ? RabbitMQ : other.RabbitMQ,
        RabbitManagement = RabbitMQ.Length > 0 ? RabbitManagement : other.RabbitManagement,
        Postgres = Postgres.Length > 0 ? Postgres : other.Postgres,
    };

    internal static ServerAddresses Of(IEnumerable<ServerResource> servers)
    {
        var byKind = servers.ToLookup(server => server.Kind);
        var rabbit = byKind[ServerKind.RabbitMQ].First();
        return new()
        {
            MongoDB = byKind[ServerKind.MongoDB].First().ConnectionString,
            RabbitMQ = rabbit.ConnectionString,
            RabbitManagement = rabbit.Management?.ToString(),
            Postgres = byKind[ServerKind.Postgres].First().ConnectionString,
        };
    }
}
