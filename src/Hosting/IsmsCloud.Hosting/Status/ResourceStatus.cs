using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting.Status;

/// <summary>What the status page tells of a resource.</summary>
sealed record ResourceStatus(
    string Name, string State, bool? Healthy, string? Address, string? Origin, int? ProcessId, int Restarts, string? LogFile, IReadOnlyList<string> Log)
{
    internal static ResourceStatus Of(Resource resource) => new(
        resource.Name, resource.State.ToString(), resource.Healthy, resource.Address, resource.Origin,
        resource.ProcessId, resource.Restarts, resource.Log?.File, resource.Log?.Last ?? []);
}
