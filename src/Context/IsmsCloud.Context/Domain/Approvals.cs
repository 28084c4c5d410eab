using IsmsCloud.Context.Contracts;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Domain;

/// <summary>What holds for every signature: the role at that moment, the content that was seen, and somebody else's text.</summary>
internal static class Approvals
{
    public const string TopManagement = "top-management";

    public static Person Person(this Actor actor) => new() { Id = actor.Id, Name = actor.Name };

    public static IEnumerable<Refusal> Objections(
        Caller caller, IReadOnlyList<Person> authors, bool smallOrganisation, string seenHash, string contentHash)
    {
        if (!caller.Roles.Contains(TopManagement)) yield return ApprovalRefusals.NotTopManagement;
        else if (caller.RoleAssignment is null) yield return ApprovalRefusals.NotByMembership;
        if (!smallOrganisation && IsAuthor(caller, authors)) yield return ApprovalRefusals.OwnText;
        if (!string.Equals(seenHash, contentHash, StringComparison.OrdinalIgnoreCase)) yield return ApprovalRefusals.ContentChanged;
    }

    public static bool IsAuthor(Caller caller, IReadOnlyList<Person> authors) => authors.Any(author => author.Id == caller.Actor.Id);

    public static Approval Sign(Caller caller, string contentHash, IReadOnlyList<Pin> considered, string? statement, DateTimeOffset now) =>
        new(caller.Actor.Id, caller.Actor.Name, TopManagement, caller.RoleAssignment, now, contentHash, considered, statement);
}

internal static class ApprovalRefusals
{
    public static readonly Refusal NotTopManagement =
        new("approver-lacks-role", "Only somebody who holds the role of top management can approve this.", RefusalKind.Person, "R-0-2");

    public static readonly Refusal NotByMembership =
        new("approver-lacks-membership", "An approval is signed by a member of the organisation, not by an API client.", RefusalKind.Person, "R-0-2");

    public static readonly Refusal OwnText =
        new("approver-is-author", "You wrote on this yourself; somebody else of top management has to approve it (SD-3).", RefusalKind.Person, "SD-3");

    public static readonly Refusal ContentChanged =
        new("content-changed", "It has changed since you looked at it. Read it again, then decide.", RefusalKind.State, "R-0-1", "contentHash");
}
