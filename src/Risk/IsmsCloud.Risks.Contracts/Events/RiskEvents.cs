using IsmsCloud.Messaging;

namespace IsmsCloud.Risks.Contracts.Events;

/// <summary>A risk has an owner and says what is endangered: it counts from now on.</summary>
[Event("risks.risk-identified")]
public sealed record RiskIdentified(Guid RiskId, string Title, string OwnerId, string OwnerName);

/// <summary>A risk's current rating was compared with the acceptance criteria (E07).</summary>
/// <param name="LevelId">Id of its level within the criteria set.</param>
/// <param name="LevelRank">1 for the lowest level.</param>
/// <param name="Acceptable">Acceptable as it is; otherwise its owner has to decide on a treatment.</param>
/// <param name="Rank">1 is treated first.</param>
[Event("risks.risk-evaluated")]
public sealed record RiskEvaluated(
    Guid RiskId, string Title, string OwnerId, string OwnerName, Guid CriteriaSetId, string LevelId, string LevelName, int LevelRank, bool Acceptable, int Rank);

/// <summary>A risk's owner decided how it is treated (E08).</summary>
/// <param name="Options">modify, avoid, share, retain.</param>
/// <param name="Controls">Controls that this makes necessary, each as <c>framework/code</c>.</param>
[Event("risks.treatment-decided")]
public sealed record TreatmentDecided(Guid RiskId, string Title, IReadOnlyList<string> Options, IReadOnlyList<string> Controls);

/// <summary>A treatment decision no longer stands (E09).</summary>
/// <param name="Controls">Controls that it had made necessary, each as <c>framework/code</c>.</param>
[Event("risks.treatment-withdrawn")]
public sealed record TreatmentWithdrawn(Guid RiskId, string Title, IReadOnlyList<string> Controls, string Reason);

/// <summary>A control is named by a live treatment decision from now on, where none named it before within the risk.</summary>
[Event("risks.control-became-necessary")]
public sealed record ControlBecameNecessary(Guid RiskId, string Framework, string Code);

/// <summary>A risk's treatment no longer names a control.</summary>
[Event("risks.control-became-unnecessary")]
public sealed record ControlBecameUnnecessary(Guid RiskId, string Framework, string Code);

/// <summary>A risk's owner accepted it, or what remains of it (E12).</summary>
/// <param name="Until">The day on which it has to be looked at again.</param>
/// <param name="Residual">Whether what remains after treatment was accepted.</param>
[Event("risks.residual-risk-accepted")]
public sealed record ResidualRiskAccepted(
    Guid RiskId, string Title, string AcceptedBy, string LevelId, string LevelName, int LevelRank, bool Conditional, bool Residual, DateOnly Until);

/// <summary>An acceptance ends within a month (E12).</summary>
[Event("risks.acceptance-expiring")]
public sealed record AcceptanceExpiring(Guid RiskId, string Title, string OwnerId, string OwnerName, DateOnly Until);

/// <summary>An acceptance has ended; the risk is to be rated anew (E12).</summary>
[Event("risks.acceptance-expired")]
public sealed record AcceptanceExpired(Guid RiskId, string Title, string OwnerId, string OwnerName, DateOnly Until);

/// <summary>A risk is to be rated anew.</summary>
[Event("risks.risk-to-reassess")]
public sealed record RiskToReassess(Guid RiskId, string Title, string OwnerId, string OwnerName, string Reason);

/// <summary>A risk exists no more (E09).</summary>
/// <param name="Reason">sourceGone, assetRetired, outOfScope or merged.</param>
/// <param name="Controls">Controls that its treatment had made necessary, each as <c>framework/code</c>.</param>
[Event("risks.risk-closed")]
public sealed record RiskClosed(Guid RiskId, string Title, string Reason, Guid? MergedInto, IReadOnlyList<string> Controls);
