namespace IsmsCloud.Http;

/// <summary>What a record touches and what touches it.</summary>
/// <param name="Of">The record asked for.</param>
/// <param name="DependsOn">What it leans on: a requirement on its party, a scope version on what it considered.</param>
/// <param name="Dependents">What a change of it touches: what considers it, what follows from it; nearest first, two steps far.</param>
public sealed record RippleDto(RecordRef Of, IReadOnlyList<RippleEntry> DependsOn, IReadOnlyList<RippleEntry> Dependents);

/// <summary>One record in a ripple.</summary>
/// <param name="Record">It.</param>
/// <param name="Relation">How it hangs together with the former one: <c>considered-by</c>, <c>requirement-of</c>, a link's type …</param>
/// <param name="State">Its state in words; null for records without one or of other services.</param>
/// <param name="Distance">1 for direct neighbours, 2 for what lies behind them.</param>
/// <param name="Via">The record it was reached through; null for direct neighbours.</param>
/// <param name="Reason">The link's reason, where it has one.</param>
public sealed record RippleEntry(RecordRef Record, string Relation, string? State, int Distance, RecordRef? Via, string? Reason);
