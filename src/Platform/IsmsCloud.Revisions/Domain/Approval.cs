namespace IsmsCloud.Revisions;

/// <summary>
/// A signature under exactly one content: who, in which role, when, over which hash. It is never undone by an edit; it
/// becomes <em>stale</em> when what it was given for, or what was considered for it, has changed since (R-0-1, R-0-2).
/// </summary>
/// <param name="By">The approver's id.</param>
/// <param name="Name">The approver's name at the time.</param>
/// <param name="Role">The role in which they signed.</param>
/// <param name="RoleAssignment">The membership that gave them the role at that moment.</param>
/// <param name="At">When.</param>
/// <param name="ContentHash">Hash of the material content that was signed.</param>
/// <param name="Considered">What was before the approver's eyes: each with its content hash.</param>
/// <param name="Statement">What the approver declared.</param>
public sealed record Approval(
    string By,
    string Name,
    string Role,
    Guid? RoleAssignment,
    DateTimeOffset At,
    string ContentHash,
    IReadOnlyList<Pin> Considered,
    string? Statement = null);

/// <summary>A record held fast at one revision.</summary>
/// <param name="Kind">The aggregate's kind.</param>
/// <param name="Id">Its id.</param>
/// <param name="Ref">Its human number.</param>
/// <param name="Title">Its title at that revision.</param>
/// <param name="Version">The revision.</param>
/// <param name="ContentHash">Hash of its material content then.</param>
public sealed record Pin(string Kind, Guid Id, string Ref, string Title, int Version, string ContentHash);
