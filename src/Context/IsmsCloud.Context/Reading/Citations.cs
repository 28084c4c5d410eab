using IsmsCloud.Context.Domain;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Reading;

/// <summary>Who cites a record.</summary>
internal sealed class Citations(RevisionStore<ScopeVersion> scope)
{
    /// <summary>Whether a scope version that was ever approved considered the record.</summary>
    public async Task<bool> ByApprovedScope(Guid id, CancellationToken ct) =>
        (await scope.All(version => version.LeadsTo.Contains(id), ct)).Any(version => version.WasApproved);
}
