using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>Top management approved a scope version (E03).</summary>
/// <param name="ContentHash">Of what was approved.</param>
/// <param name="InEffect">Whether it took effect at once; otherwise <see cref="ScopeVersionTookEffect"/> follows.</param>
/// <param name="Removed">What the version before it held and this one no longer does.</param>
[Event("context.scope-version-approved")]
public sealed record ScopeVersionApproved(
    Guid ScopeVersionId,
    int Number,
    string ContentHash,
    DateOnly EffectiveFrom,
    bool InEffect,
    IReadOnlyList<string> OrganisationalUnits,
    IReadOnlyList<string> Locations,
    IReadOnlyList<string> Processes,
    IReadOnlyList<string> InformationAndTechnology,
    IReadOnlyList<string> Removed);
