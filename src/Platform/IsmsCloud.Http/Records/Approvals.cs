namespace IsmsCloud.Http;

/// <summary>A signature as people see it, and whether what was signed or considered has changed since.</summary>
/// <param name="By">The approver.</param>
/// <param name="Role">The role in which they signed.</param>
/// <param name="RoleAssignment">The membership that gave the role at that moment (R-0-2).</param>
/// <param name="At">When.</param>
/// <param name="ContentHash">Of exactly what was signed (R-0-1).</param>
/// <param name="Statement">What the approver declared.</param>
/// <param name="OwnText">True where an author approved, as small organisations may (SD-3); to be shown.</param>
/// <param name="Considered">What was before the approver's eyes.</param>
/// <param name="Stale">Whether any of it has changed materially since.</param>
/// <param name="StaleBecause">What changed.</param>
public sealed record ApprovalDto(
    Person By,
    string Role,
    Guid? RoleAssignment,
    DateTimeOffset At,
    string ContentHash,
    string? Statement,
    bool OwnText,
    IReadOnlyList<ConsideredDto> Considered,
    bool Stale,
    IReadOnlyList<StaleBecause> StaleBecause);

/// <summary>A record as the approver saw it.</summary>
public sealed record ConsideredDto(string Kind, Guid Id, string Ref, string Title, int Version, string ContentHash);

/// <summary>One cause of staleness.</summary>
/// <param name="What">In words: changed, retired, ended, deleted …</param>
/// <param name="ApprovedVersion">The version that was considered.</param>
/// <param name="CurrentVersion">The version today; null where it is gone.</param>
public sealed record StaleBecause(string Kind, Guid Id, string Ref, string Title, string What, int ApprovedVersion, int? CurrentVersion);

/// <summary>What changed since something was approved.</summary>
public sealed record StalenessDto(Guid Id, bool Stale, IReadOnlyList<StaleBecause> Because);
