using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Messaging;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Consumers;

/// <summary>Knows requirements, and flags the entries that one of them justifies when it changes or ends (E01).</summary>
internal sealed class WhenRequirementsChanged(RevisionStore<RequirementProjection> requirements, RevisionStore<SoaEntry> entries, Profiles profiles)
    : IHandle<RequirementActivated>, IHandle<RequirementChanged>, IHandle<RequirementEnded>
{
    private const int Tries = 4;

    public Task Handle(RequirementActivated e, EventInfo info, CancellationToken ct) => Learn(e.RequirementId, e.Title, e.Kind, live: true, info, ct);

    public async Task Handle(RequirementChanged e, EventInfo info, CancellationToken ct)
    {
        await Learn(e.RequirementId, e.Title, e.Kind, live: true, info, ct);
        await Flag(e.RequirementId, SoaEntry.RequirementChanged, $"A requirement changed: {e.Title}", ct);
    }

    public async Task Handle(RequirementEnded e, EventInfo info, CancellationToken ct)
    {
        await Learn(e.RequirementId, e.Title, null, live: false, info, ct);
        await Flag(e.RequirementId, SoaEntry.RequirementEnded, $"A requirement ended: {e.Title} ({e.Reason})", ct);
    }

    private Task Learn(Guid id, string title, string? kind, bool live, EventInfo info, CancellationToken ct) =>
        Projecting.Until(requirements, RequirementProjection.IdOf(id), () => RequirementProjection.Of(id), requirement => requirement.Learn(title, kind, live, info.SubjectVersion), ct);

    private async Task Flag(Guid id, string what, string text, CancellationToken ct)
    {
        for (var left = Tries; left > 0; left--)
        {
            IReadOnlyList<SoaEntry> changed = [.. (await entries.All(entry => entry.LeadsTo.Contains(id), ct)).Where(entry => entry.Flag(what, text, profiles.Now))];
            if (changed.Count == 0) return;
            await entries.SaveMany(changed, ct);
        }
    }
}
