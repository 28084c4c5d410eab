namespace IsmsCloud.Hosting.Resources;

/// <summary>A server that the projects use: found where it is configured, or brought up.</summary>
public sealed class ServerResource : Resource, IReferable
{
    internal ServerResource(string name, ServerKind kind)
        : base(name) => Kind = kind;

    internal ServerKind Kind { get; }

    internal List<DatabaseResource> Databases { get; } = [];

    /// <summary>Known once the server is ready.</summary>
    internal string ConnectionString { get; set; } = "";

    /// <summary>RabbitMQ only, and only where it was brought up here: its HTTP API.</summary>
    internal Uri? Management { get; set; }

    /// <summary>The names under which a connection string may be configured.</summary>
    internal IEnumerable<string> ConfiguredAs => [Name, .. Databases.Select(database => database.Name)];

    Resource IReferable.Owner => this;

    KeyValuePair<string, string> IReferable.Setting => new($"ConnectionStrings__{Name}", ConnectionString);
}

enum ServerKind
{
    MongoDB,
    RabbitMQ,
    Postgres,
}
