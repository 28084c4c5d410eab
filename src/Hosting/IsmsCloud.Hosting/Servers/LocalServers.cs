using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Servers;

/// <summary>
/// The third choice: Debian's servers in a folder of their own. MongoDB is PostgreSQL with DocumentDB behind
/// IsmsCloud.LocalMongo, and the same cluster holds the accounts.
/// </summary>
sealed class LocalServers(LocalRootfs rootfs, string data, bool durable, Func<ServerResource> cluster) : IServerSource
{
    internal const string OriginName = "local rootfs";

    public async Task<string?> WhyNotAsync(ServerResource server, CancellationToken ct) => await LocalRootfs.WhyNotAsync(ct);

    public async Task<ServerPlan> PlanAsync(ServerResource server, CancellationToken ct)
    {
        await rootfs.PrepareAsync(ct);
        return server.Kind switch
        {
            ServerKind.Postgres => LocalPostgres.Plan(rootfs, data, durable, server),
            ServerKind.RabbitMQ => LocalRabbit.Plan(rootfs, data),
            ServerKind.MongoDB => await MongoAsync(ct),
            _ => throw new InvalidOperationException(server.Kind.ToString()),
        };
    }

    /// <summary>Waits for servers that an earlier, killed run may have left, so that their data can be removed.</summary>
    internal static async Task AwaitEndAsync(string data, CancellationToken ct)
    {
        foreach (var held in Directory.EnumerateFiles(data, "*.lock"))
            if (!(await Command.RunAsync("flock", ["--wait", "30", held, "true"], onLine: null, ct)).Succeeded)
                throw new StartFailedException($"{held} is held by a server that does not end");
    }

    async Task<ServerPlan> MongoAsync(CancellationToken ct)
    {
        var documents = cluster();
        await documents.Ready.WaitAsync(ct);
        return LocalMongo.Plan(documents.ConnectionString);
    }
}
