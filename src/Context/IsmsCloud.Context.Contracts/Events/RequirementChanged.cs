using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>An active requirement, or the decision on it, changed in what matters (E01).</summary>
/// <param name="Kind">legal, regulatory, contractual, internal or expectation.</param>
/// <param name="AddressedByIsms">undecided (edition 2013 only), yes, partly or no.</param>
[Event("context.requirement-changed")]
public sealed record RequirementChanged(Guid RequirementId, Guid PartyId, string Title, string Kind, string AddressedByIsms);
