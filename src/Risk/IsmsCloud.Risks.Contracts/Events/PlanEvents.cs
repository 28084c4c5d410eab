using IsmsCloud.Messaging;

namespace IsmsCloud.Risks.Contracts.Events;

/// <summary>A plan item is proposed, or planned otherwise than before: it is to put a control in place by a day (R-6.1.3-3).</summary>
/// <param name="Action">What is done; null where the sender did not tell it.</param>
/// <param name="OwnerName">Who does it.</param>
[Event("risks.plan-item-planned")]
public sealed record PlanItemPlanned(Guid PlanItemId, string Framework, string Code, DateOnly DueOn, IReadOnlyList<Guid> Risks, string? Action = null, string? OwnerName = null);

/// <summary>A plan item is at another stage before it is done: approved, begun, blocked, or so many percent on (8.3).</summary>
/// <param name="State">approved, proposed while an owner's approval is missing, inProgress or blocked.</param>
/// <param name="Percent">0..100; null before it is begun.</param>
[Event("risks.plan-item-progressed")]
public sealed record PlanItemProgressed(Guid PlanItemId, string Framework, string Code, string State, int? Percent);

/// <summary>A plan item will not be done.</summary>
[Event("risks.plan-item-cancelled")]
public sealed record PlanItemCancelled(Guid PlanItemId, string Framework, string Code, IReadOnlyList<Guid> Risks, string Reason);

/// <summary>A plan item is done (E10).</summary>
[Event("risks.plan-item-implemented")]
public sealed record PlanItemImplemented(Guid PlanItemId, string Framework, string Code, IReadOnlyList<Guid> Risks);

/// <summary>Somebody else saw that a plan item is done (E10).</summary>
[Event("risks.plan-item-verified")]
public sealed record PlanItemVerified(Guid PlanItemId, string Framework, string Code, IReadOnlyList<Guid> Risks, string VerifiedBy);

/// <summary>A plan item is overdue for so long that somebody above has to know (E11, R-8.3-2).</summary>
/// <param name="Days">How long it was overdue when it was seen.</param>
/// <param name="EscalateTo">risk-owner after 30 days, top-management after 60.</param>
[Event("risks.plan-item-overdue")]
public sealed record PlanItemOverdue(Guid PlanItemId, string Action, IReadOnlyList<Guid> Risks, DateOnly DueOn, int Days, string EscalateTo);
