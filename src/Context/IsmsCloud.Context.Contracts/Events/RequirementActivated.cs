using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>A requirement binds from now on (E01).</summary>
/// <param name="Kind">legal, regulatory, contractual, internal or expectation.</param>
/// <param name="AddressedByIsms">undecided (edition 2013 only), yes, partly or no.</param>
[Event("context.requirement-activated")]
public sealed record RequirementActivated(Guid RequirementId, Guid PartyId, string Title, string Kind, string AddressedByIsms);
