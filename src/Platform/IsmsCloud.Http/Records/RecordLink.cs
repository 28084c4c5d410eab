using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>A directed, typed link from the record that holds it to another one.</summary>
public sealed record RecordLink
{
    /// <summary>A kind of record, such as <c>issue</c>.</summary>
    [Required, MaxLength(50)]
    public string Kind { get; init; } = "";

    /// <summary>The other record. One of the same service must exist in the same tenant (R-0-3).</summary>
    public Guid Id { get; init; }

    /// <summary>Its title when the link was made; ≤ 200 characters. May stay empty for records of the same service.</summary>
    [MaxLength(200)]
    public string Title { get; init; } = "";

    /// <summary>What the link means: <c>leads-to</c>, <c>addressed-by</c>, <c>fulfilled-by</c>, <c>relates-to</c> …; ≤ 50 characters.</summary>
    [Required, MaxLength(50)]
    public string Type { get; init; } = "relates-to";

    /// <summary>Why; ≤ 500 characters.</summary>
    [MaxLength(500)]
    public string? Reason { get; init; }
}

/// <summary>A record named so that it can be shown and opened.</summary>
/// <param name="Kind">A kind of record, such as <c>issue</c>.</param>
/// <param name="Id">Its id.</param>
/// <param name="Ref">Its human number; empty for records of other services.</param>
/// <param name="Title">Its title or name.</param>
public sealed record RecordRef(string Kind, Guid Id, string Ref, string Title);
