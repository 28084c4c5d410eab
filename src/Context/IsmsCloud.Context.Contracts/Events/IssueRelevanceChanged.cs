using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>An issue was judged, judged anew or retired (E01): the scope wants a look, linked risks want to be assessed again.</summary>
/// <param name="From">The state before: identified, relevant, notRelevant or retired.</param>
/// <param name="To">The state after.</param>
/// <param name="LinkedRisks">Risks that the issue links to.</param>
[Event("context.issue-relevance-changed")]
public sealed record IssueRelevanceChanged(Guid IssueId, string Title, string From, string To, string Reason, IReadOnlyList<Guid> LinkedRisks);
