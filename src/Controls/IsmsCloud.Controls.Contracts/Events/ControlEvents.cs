using IsmsCloud.Messaging;

namespace IsmsCloud.Controls.Contracts.Events;

/// <summary>A control is at another stage (8.3).</summary>
/// <param name="From">As <see cref="ControlStatus"/>, in camel case; null for a new record.</param>
/// <param name="PlannedFor">When it is to be in place, where that is said.</param>
[Event("controls.control-status-changed")]
public sealed record ControlStatusChanged(Guid ControlId, string Framework, string Code, string? From, string To, DateOnly? PlannedFor);

/// <summary>A control is in place.</summary>
[Event("controls.control-implemented")]
public sealed record ControlImplemented(Guid ControlId, string Framework, string Code, DateOnly ImplementedOn);

/// <summary>A test found that a control does what it is there for in part, or not at all (E14).</summary>
/// <param name="Result">partlyEffective or ineffective.</param>
[Event("controls.control-test-failed")]
public sealed record ControlTestFailed(Guid ControlId, string Framework, string Code, string Title, string Result, string TestedBy, DateOnly TestedOn, string? Note);

/// <summary>A control is in place and fails: whatever leans on it is suspect (E14).</summary>
[Event("controls.control-ineffective")]
public sealed record ControlIneffective(Guid ControlId, string Framework, string Code, string Title, DateOnly TestedOn);

/// <summary>A control that had failed does what it is there for again.</summary>
[Event("controls.control-effective-again")]
public sealed record ControlEffectiveAgain(Guid ControlId, string Framework, string Code, string Title, DateOnly TestedOn);

/// <summary>Nothing shows any more that a control which is in place is carried out: the last of its evidence has ended (E25).</summary>
/// <param name="OwnerId">Who answers for it; null where nobody does.</param>
/// <param name="LastDay">The last day that was covered.</param>
[Event("controls.evidence-expired")]
public sealed record EvidenceExpired(Guid ControlId, string Framework, string Code, string Title, string? OwnerId, string? OwnerName, DateOnly LastDay);

/// <summary>A process or control was carried out, or what was recorded of it is changed or withdrawn (8.1).</summary>
/// <param name="Kind"><c>control</c> or <c>isms-process</c>.</param>
/// <param name="WhatId">The control record, or the process.</param>
[Event("controls.operation-recorded")]
public sealed record OperationRecorded(Guid RunId, string Kind, Guid WhatId, DateOnly RanOn);
