using IsmsCloud.Records;
using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Assessments;
using IsmsCloud.Risks.Features.Identification;

namespace IsmsCloud.Risks.Consumers;

/// <summary>Remembers what an approved scope version holds.</summary>
internal sealed class WhenScopeVersionApproved(ScopeVersions versions, ScopePlacing placing) : IHandle<ScopeVersionApproved>
{
    public async Task Handle(ScopeVersionApproved e, EventInfo info, CancellationToken ct)
    {
        await versions.Change(e.ScopeVersionId, e.Number, version => version.Learn(e), ct);
        // Where it took effect at once, that event may have come before this one.
        if (e.InEffect) await placing.PlaceAll(ct);
    }
}

/// <summary>Assets and risks are placed anew once a scope version takes effect (E03).</summary>
internal sealed class WhenScopeVersionTookEffect(ScopeVersions versions, ScopePlacing placing, Triggering triggering) : IHandle<ScopeVersionTookEffect>
{
    public async Task Handle(ScopeVersionTookEffect e, EventInfo info, CancellationToken ct)
    {
        await versions.Change(e.ScopeVersionId, e.Number, version => version.TakeEffect(e.Since), ct);
        await placing.PlaceAll(ct);
        await triggering.Record(
            TriggerKind.ScopeChange, $"Scope version {e.Number} took effect.", new RecordLink { Kind = "scope-version", Id = e.ScopeVersionId, Title = $"Scope version {e.Number}" }, ct);
    }
}

/// <summary>The two events of a version may come in either order, and at the same time.</summary>
internal sealed class ScopeVersions(RevisionStore<ScopeProjection> versions)
{
    public Task Change(Guid id, int number, Func<ScopeProjection, bool> learn, CancellationToken ct) =>
        Projecting.Until(versions, id, () => ScopeProjection.Of(id, number), learn, ct);
}
