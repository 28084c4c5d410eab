using System.Collections.Concurrent;
using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting;

/// <summary>The whole system on one machine.</summary>
public sealed class DistributedApplication
{
    internal DistributedApplication(RunOptions options, ConcurrentQueue<Resource> resources) => (Options, Resources) = (options, resources);
    internal RunOptions Options { get; }
    internal ConcurrentQueue<Resource> Resources { get; }
}
