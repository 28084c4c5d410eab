namespace IsmsCloud.Revisions;

/// <summary>Outcome of walking the chains of a tenant in one service.</summary>
/// <param name="Records">Records seen.</param>
/// <param name="Revisions">Revisions whose hash was computed anew.</param>
/// <param name="Seals">Seals whose hash was computed anew.</param>
/// <param name="FirstBreak">The first link that does not hold; null where history is whole.</param>
public sealed record Verification(long Records, long Revisions, long Seals, ChainBreak? FirstBreak)
{
    /// <summary>Whether nothing was edited or removed.</summary>
    public bool Intact => FirstBreak is null;
}

/// <summary>A link that does not hold.</summary>
/// <param name="What">What is wrong with it.</param>
/// <param name="Kind">Kind of the record, or <c>seal</c>.</param>
/// <param name="Id">The record; null for a seal.</param>
/// <param name="Version">The revision, or the number of the seal.</param>
public sealed record ChainBreak(ChainFault What, string Kind, Guid? Id, int Version);

/// <summary>What can be wrong with a link.</summary>
public enum ChainFault
{
    /// <summary>The content does not give the hash that is stored with it.</summary>
    Edited,

    /// <summary>A revision that must exist is gone.</summary>
    Removed,

    /// <summary>It names another predecessor than the one that stands before it.</summary>
    Unlinked,

    /// <summary>The newest state that lists read is not the newest revision.</summary>
    ProjectionDiffers,
}
