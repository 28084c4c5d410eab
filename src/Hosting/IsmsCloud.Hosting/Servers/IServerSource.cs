using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting.Servers;

/// <summary>One of the ways to come by a server.</summary>
interface IServerSource
{
    /// <summary>Null when this way is open, else why it isn't, as a half sentence.</summary>
    Task<string?> WhyNotAsync(ServerResource server, CancellationToken ct);

    /// <summary>Makes ready what starting the server needs, and says how to start it.</summary>
    Task<ServerPlan> PlanAsync(ServerResource server, CancellationToken ct);
}
