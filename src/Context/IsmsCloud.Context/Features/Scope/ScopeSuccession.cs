using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Features.Scope;

internal sealed class ScopeSuccession(RevisionStore<ScopeVersion> versions, TimeProvider time)
    : Succession<ScopeVersion>(versions, time, version => version.State == ScopeState.Current);
