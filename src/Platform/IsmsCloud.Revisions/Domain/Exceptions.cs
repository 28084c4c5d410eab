namespace IsmsCloud.Revisions;

/// <summary>Somebody else saved the record in between; the caller's version is not the newest. 412 at the edge.</summary>
public sealed class StaleRevisionException(string kind, Guid id, int version)
    : Exception($"Version {version} of {kind} {id} is no longer the newest.")
{
    /// <summary>The record.</summary>
    public Guid Id { get; } = id;
}

/// <summary>The message or request that leads to this change has already led to it; nothing was written again.</summary>
public sealed class AlreadyDoneException(string causation) : Exception($"{causation} has been carried out before.");

/// <summary>A write was tried while looking at the past.</summary>
public sealed class PastIsReadOnlyException() : Exception("What was true on a past day can be read, not changed.");

/// <summary>A cursor, filter or sort of a list query that this register does not know.</summary>
public sealed class BadQueryException(Refusal refusal) : Exception(refusal.Message)
{
    /// <summary>What to tell the caller.</summary>
    public Refusal Refusal { get; } = refusal;
}

/// <summary>The tenant's data is being moved between databases; reading works, writing has to be tried again. 409 at the edge.</summary>
public sealed class TenantMovingException() : Exception("The organisation's data is being moved; changes can be made again in a moment.");
