using Npgsql;

namespace IsmsCloud.Hosting.Resources;

/// <summary>A database of a PostgreSQL server, made if it isn't there.</summary>
public sealed class DatabaseResource : IReferable
{
    readonly ServerResource server;

    internal DatabaseResource(ServerResource server, string name)
    {
        (this.server, Name) = (server, name);
        server.Databases.Add(this);
    }

    /// <summary>The name of the database and of its connection string.</summary>
    public string Name { get; }

    Resource IReferable.Owner => server;

    KeyValuePair<string, string> IReferable.Setting => new($"ConnectionStrings__{Name}", ConnectionString);

    string ConnectionString => server.Origin == Servers.ConfiguredServers.OriginName
        ? server.ConnectionString
        : new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = Name }.ConnectionString;
}
