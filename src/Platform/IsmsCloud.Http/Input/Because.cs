using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>A move of a record's state, with the reason that each such move needs.</summary>
public sealed record Because
{
    /// <summary>Why, in words; 3..1000 characters, not punctuation alone.</summary>
    [Required, MaxLength(1000), SaysSomething]
    public string Reason { get; init; } = "";
}
