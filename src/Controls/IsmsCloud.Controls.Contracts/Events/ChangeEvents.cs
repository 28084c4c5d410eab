using IsmsCloud.Messaging;

namespace IsmsCloud.Controls.Contracts.Events;

/// <summary>A planned change may be made (E22).</summary>
/// <param name="Significant">Whether risks have to be assessed anew.</param>
/// <param name="Reassess">Risks that are to be rated anew; empty where none are.</param>
[Event("controls.change-approved")]
public sealed record ChangeApproved(Guid ChangeId, string Title, bool Significant, IReadOnlyList<Guid> Reassess);

/// <summary>A planned change is made.</summary>
[Event("controls.change-implemented")]
public sealed record ChangeImplemented(Guid ChangeId, string Title, DateOnly ImplementedOn);

/// <summary>The consequences of an unintended change were looked at.</summary>
/// <param name="Reassess">Risks that are to be rated anew.</param>
[Event("controls.unintended-change-reviewed")]
public sealed record UnintendedChangeReviewed(Guid ChangeId, string Title, IReadOnlyList<Guid> Reassess);

/// <summary>A change of the ISMS may be made (E22).</summary>
/// <param name="Reassess">Whether risks have to be assessed anew.</param>
/// <param name="Clauses">Clauses that it touches.</param>
[Event("controls.isms-change-approved")]
public sealed record IsmsChangeApproved(Guid ChangeId, string What, bool Reassess, IReadOnlyList<string> Clauses);

/// <summary>A process, product or service from outside is used from now on, or matters more than before (E23).</summary>
/// <param name="What">process, product or service.</param>
/// <param name="Criticality">low, medium or high.</param>
[Event("controls.external-provision-added")]
public sealed record ExternalProvisionAdded(Guid ProvisionId, string Name, string What, string Criticality, bool InScope);
