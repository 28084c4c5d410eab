using IsmsCloud.Http;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Records;

/// <summary>What holds for every signature: the role at that moment, the content that was seen, and somebody else's text.</summary>
/// <param name="role">The role in which it is given.</param>
public sealed class Approvals(string role)
{
    /// <summary>Why this caller cannot sign this content.</summary>
    /// <param name="caller">Who wants to sign.</param>
    /// <param name="authors">Who wrote it.</param>
    /// <param name="smallOrganisation">Whether authors may sign their own text (SD-3).</param>
    /// <param name="seenHash">Hash of what the caller saw.</param>
    /// <param name="contentHash">Hash of what stands there.</param>
    public IEnumerable<Refusal> Objections(
        Caller caller, IReadOnlyList<Person> authors, bool smallOrganisation, string seenHash, string contentHash)
    {
        if (RoleMissing(caller) is { } missing) yield return missing;
        else if (caller.RoleAssignment is null) yield return ApprovalRefusals.NotByMembership;
        if (!smallOrganisation && IsAuthor(caller, authors)) yield return ApprovalRefusals.OwnText(role);
        if (!string.Equals(seenHash, contentHash, StringComparison.OrdinalIgnoreCase)) yield return ApprovalRefusals.ContentChanged;
    }

    /// <summary>A refusal unless the caller holds the role.</summary>
    public Refusal? RoleMissing(Caller caller) => caller.Roles.Contains(role) ? null : ApprovalRefusals.RoleMissing(role);

    /// <summary>Whether the caller wrote on it.</summary>
    public static bool IsAuthor(Caller caller, IReadOnlyList<Person> authors) => authors.Any(author => author.Id == caller.Actor.Id);

    /// <summary>The signature.</summary>
    public Approval Sign(Caller caller, string contentHash, IReadOnlyList<Pin> considered, string? statement, DateTimeOffset now) =>
        new(caller.Actor.Id, caller.Actor.Name, role, caller.RoleAssignment, now, contentHash, considered, statement);
}

/// <summary>Why a signature is not taken.</summary>
public static class ApprovalRefusals
{
    /// <summary>API clients sign nothing.</summary>
    public static readonly Refusal NotByMembership =
        new("approver-lacks-membership", "An approval is signed by a member of the organisation, not by an API client.", RefusalKind.Person, "R-0-2");

    /// <summary>What was seen is not what stands there.</summary>
    public static readonly Refusal ContentChanged =
        new("content-changed", "It has changed since you looked at it. Read it again, then decide.", RefusalKind.State, "R-0-1", "contentHash");

    /// <summary>The caller does not hold the role.</summary>
    public static Refusal RoleMissing(string role) =>
        new("approver-lacks-role", $"Only somebody who holds the role of {Spoken(role)} can approve this.", RefusalKind.Person, "R-0-2");

    /// <summary>The caller wrote it.</summary>
    public static Refusal OwnText(string role) =>
        new("approver-is-author", $"You wrote on this yourself; somebody else of {Spoken(role)} has to approve it (SD-3).", RefusalKind.Person, "SD-3");

    private static string Spoken(string role) => role.Replace('-', ' ');
}

/// <summary>People as records name them.</summary>
public static class People
{
    /// <summary>The actor as a record keeps them: id, and name at the time.</summary>
    public static Person Person(this Actor actor) => new() { Id = actor.Id, Name = actor.Name };
}
