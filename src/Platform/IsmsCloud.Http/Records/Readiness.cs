namespace IsmsCloud.Http;

/// <summary>How ready the clauses of a service are, in the tenant's edition, each gap with the records it lies in.</summary>
/// <param name="Edition">2013, 2022 or 2022A1.</param>
public sealed record ReadinessDto(string Edition, bool SmallOrganisation, IReadOnlyList<ClauseReadiness> Clauses);

/// <summary>One subclause: how many of its rules are met, and what is open.</summary>
/// <param name="Met">Rules without an open gap.</param>
/// <param name="Applicable">Rules that apply in the edition.</param>
public sealed record ClauseReadiness(string Clause, string Title, int Met, int Applicable, IReadOnlyList<ReadinessGap> Gaps);

/// <summary>An open gap and where it lies.</summary>
/// <param name="Gap">Rule, severity and what to do.</param>
/// <param name="Records">The records it lies in; empty where something is missing altogether.</param>
public sealed record ReadinessGap(Gap Gap, IReadOnlyList<RecordRef> Records);
