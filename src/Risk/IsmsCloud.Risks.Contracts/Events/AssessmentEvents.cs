using IsmsCloud.Messaging;

namespace IsmsCloud.Risks.Contracts.Events;

/// <summary>An assessment run is completed; its results are frozen (8.2).</summary>
/// <param name="Kind">planned, triggered or delta.</param>
[Event("risks.assessment-completed")]
public sealed record AssessmentCompleted(Guid RunId, string Name, string Kind, Guid CriteriaSetId, Guid? ScopeVersionId, int Risks, Guid? TriggerId);

/// <summary>Something makes an assessment necessary (8.2).</summary>
/// <param name="Kind">significantChange, incident, newCriticalSupplier, scopeChange, failedControl, criteriaChange or other.</param>
/// <param name="DueOn">Until when it wants a run, or the reason why none is needed.</param>
[Event("risks.assessment-triggered")]
public sealed record AssessmentTriggered(Guid TriggerId, string Kind, string What, DateOnly DueOn);
