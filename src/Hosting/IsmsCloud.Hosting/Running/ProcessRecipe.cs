namespace IsmsCloud.Hosting.Running;

/// <summary>How a process is started, and which signal asks it to stop.</summary>
sealed record ProcessRecipe(string FileName, IReadOnlyList<string> Arguments)
{
    internal IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    internal string? WorkingDirectory { get; init; }

    internal string StopSignal { get; init; } = "TERM";

    /// <summary>Runs as root in the local rootfs, in namespaces of its own.</summary>
    internal bool Contained { get; init; }
}
