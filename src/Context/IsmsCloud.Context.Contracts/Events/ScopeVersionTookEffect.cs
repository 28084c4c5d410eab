using IsmsCloud.Messaging;

namespace IsmsCloud.Context.Contracts.Events;

/// <summary>A scope version is in force from now on; any other one is superseded.</summary>
[Event("context.scope-version-took-effect")]
public sealed record ScopeVersionTookEffect(Guid ScopeVersionId, int Number, DateTimeOffset Since);
