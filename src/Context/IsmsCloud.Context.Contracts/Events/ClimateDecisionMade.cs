using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>It was decided whether climate change is a relevant issue (E02).</summary>
[Event("context.climate-decision-made")]
public sealed record ClimateDecisionMade(Guid DecisionId, bool Relevant, DateOnly DecidedOn, DateOnly DueAgainOn);
