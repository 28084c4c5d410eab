namespace IsmsCloud.Revisions;

/// <summary>What holds for all reads and writes of one request or message. Scoped; filled by the platform, not by features.</summary>
public sealed class WorkContext
{
    /// <summary>The instant whose truth is read; null for now. While it is set nothing can be written.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>
    /// The message (or idempotent request) that this work answers. Stored with each revision, unique per record, so that
    /// doing the same work again writes nothing.
    /// </summary>
    public string? Causation { get; set; }
}
