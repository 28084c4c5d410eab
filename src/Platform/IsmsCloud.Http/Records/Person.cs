using System.ComponentModel.DataAnnotations;

namespace IsmsCloud.Http;

/// <summary>Somebody of the organisation: the account's id, and the name at the time of writing.</summary>
public sealed record Person
{
    /// <summary>The account's id (claim <c>sub</c>); 1..100 characters.</summary>
    [Required, MaxLength(100)]
    public string Id { get; init; } = "";

    /// <summary>The name as people read it; 1..200 characters.</summary>
    [Required, MaxLength(200)]
    public string Name { get; init; } = "";
}
