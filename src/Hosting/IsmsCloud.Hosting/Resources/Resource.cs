namespace IsmsCloud.Hosting.Resources;

/// <summary>Something that runs while the application runs: a server or a project.</summary>
public abstract class Resource
{
    readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private protected Resource(string name) => Name = name;

    /// <summary>The name, unique in the application; references carry it in their keys.</summary>
    public string Name { get; }

    internal ResourceState State { get; set; } = ResourceState.Waiting;

    /// <summary>What was seen of its health last; null before the first look.</summary>
    internal bool? Healthy { get; set; }

    internal string? Address { get; set; }

    /// <summary>Where it comes from: a configured address, Docker, the local rootfs, a project.</summary>
    internal string? Origin { get; set; }

    internal int Restarts { get; set; }

    internal int? ProcessId { get; set; }

    internal ResourceLog? Log { get; set; }

    internal List<Resource> WaitsFor { get; } = [];

    /// <summary>Completes when it answered for the first time, or fails with the reason why it never will.</summary>
    internal Task Ready => ready.Task;

    internal void IsReady()
    {
        Healthy = true;
        State = ResourceState.Running;
        ready.TrySetResult();
    }

    internal void HasFailed(Exception cause)
    {
        State = ResourceState.Failed;
        if (ready.TrySetException(cause))
            _ = ready.Task.Exception;
    }
}
