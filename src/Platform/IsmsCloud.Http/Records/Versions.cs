using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>States of a record that is written as a draft, approved, and in force until the next one. At most one is current.</summary>
public enum VersionState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Before its approver.</summary>
    InReview,

    /// <summary>Approved, and to take effect on a later day.</summary>
    Approved,

    /// <summary>In force.</summary>
    Current,

    /// <summary>Was in force.</summary>
    Superseded,
}

/// <summary>A signature under exactly the content that was seen.</summary>
public sealed record ApprovalRequest
{
    /// <summary>The content hash that the approver saw; must be the record's own (R-0-1).</summary>
    [Required, MaxLength(128)]
    public string ContentHash { get; init; } = "";

    /// <summary>What the approver declares; ≤ 1000 characters.</summary>
    [MaxLength(1000)]
    public string? Statement { get; init; }
}
