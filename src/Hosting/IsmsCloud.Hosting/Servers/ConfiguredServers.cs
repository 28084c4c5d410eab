using IsmsCloud.Hosting.Resources;
using Microsoft.Extensions.Configuration;

namespace IsmsCloud.Hosting.Servers;

/// <summary>The first choice: somebody else runs the server, and its connection string is configured.</summary>
sealed class ConfiguredServers(IConfiguration configuration) : IServerSource
{
    internal const string OriginName = "configured";

    public Task<string?> WhyNotAsync(ServerResource server, CancellationToken ct) =>
        Task.FromResult(Find(server) is null ? $"ConnectionStrings__{server.ConfiguredAs.Last()} is not set" : null);

    public Task<ServerPlan> PlanAsync(ServerResource server, CancellationToken ct) =>
        Task.FromResult(new ServerPlan(OriginName, "as configured", Find(server)!));

    internal string? Find(ServerResource server) =>
        server.ConfiguredAs.Select(name => configuration.GetConnectionString(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
}
