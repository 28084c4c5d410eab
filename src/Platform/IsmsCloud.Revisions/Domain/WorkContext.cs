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

    /// <summary>
    /// Whether a save that was done before is passed over instead of thrown as <see cref="AlreadyDoneException"/>: for
    /// messages, whose handler must get to what a crash kept it from the last time.
    /// </summary>
    public bool PassOverWhatIsDone { get; set; }

    private readonly Dictionary<string, int> _made = [];

    // One message may lead to several new records of a kind; each is the n-th that it led to.
    internal string? NextOrigin(string kind)
    {
        if (Causation is null) return null;
        _made[kind] = _made.GetValueOrDefault(kind) + 1;
        return $"{Causation}#{_made[kind]}";
    }
}
