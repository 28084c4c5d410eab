using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>Writes entries that are not there yet; done twice, or by two at once, it leaves one of each.</summary>
internal sealed class SoaEntries(RevisionStore<SoaEntry> store, SoaReader reader, ControlsSaid controls, Profiles profiles, TenantContext who)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);
    private const int Moments = 50;

    /// <summary>One for each control of the edition, and for each own control.</summary>
    public async Task Ensure(SoaEdition edition, CancellationToken ct)
    {
        var (framework, all) = (edition.Framework(), edition.Catalogue().Controls);
        var own = await controls.Own(ct);
        var there = await store.CountBy(null, [entry => entry.Framework], ct);
        var missing = there.FirstOrDefault(count => count.Key[0] == framework)?.Count >= all.Count ? [] : all.Select(control => SoaEntry.Begin(who.Tenant, new ControlKey(framework, control.Code)));
        await Write([.. missing, .. own.Select(control => SoaEntry.Begin(who.Tenant, control.Key, control.Value))], ct);
    }

    /// <summary>Of Annex A the whole edition, of other catalogues the controls that are named.</summary>
    public async Task Ensure(IReadOnlyCollection<ControlKey> named, CancellationToken ct)
    {
        foreach (var edition in named.Select(key => SoaEditions.Find(key.Framework)).OfType<SoaEdition>().Distinct()) await Ensure(edition, ct);
        IReadOnlyList<ControlKey> others = [.. named.Where(key => !key.IsAnnexA && key.Framework.Length > 0).Distinct()];
        var described = await controls.Elsewhere(others, ct);
        await Write([.. others.Select(key => SoaEntry.Begin(who.Tenant, key, described.GetValueOrDefault(key)))], ct);
    }

    /// <summary>Writes what stands behind the id of an entry that is shown and not written yet.</summary>
    public async Task EnsureBehind(Guid id, CancellationToken ct)
    {
        if (await store.Find(id, ct) is not null) return;
        foreach (var edition in Enum.GetValues<SoaEdition>())
            if (edition.Catalogue().Controls.Any(control => SoaEntry.IdOf(who.Tenant, new ControlKey(edition.Framework(), control.Code)) == id)) await Ensure(edition, ct);
        if ((await controls.Own(ct)).FirstOrDefault(control => SoaEntry.IdOf(who.Tenant, control.Key) == id) is { Value: { } own } found)
            await Write([SoaEntry.Begin(who.Tenant, found.Key, own)], ct);
    }

    public async Task Write(IReadOnlyList<SoaEntry> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0) return;
        var there = (await store.FindMany([.. wanted.Select(entry => entry.Id)], ct)).Select(entry => entry.Id).ToHashSet();
        IReadOnlyList<SoaEntry> missing = [.. wanted.Where(entry => !there.Contains(entry.Id))];
        if (missing.Count == 0) return;
        var standing = await reader.Standing(missing, ct);
        foreach (var entry in missing) entry.Lean(standing, profiles.Now);
        await store.SaveMany(missing, entry => $"soa-entry/{entry.Key}", ct);
        await Shown([.. missing.Select(entry => entry.Id)], ct);
    }

    // Those that somebody else wrote at the same moment are in the log already, but perhaps not yet where they are read.
    private async Task Shown(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        for (var left = Moments; left > 0 && (await store.FindMany(ids, ct)).Count < ids.Count; left--) await Task.Delay(Moment, ct);
    }
}

/// <summary>Holds entries against the risks after something changed: one read and one write, however many controls a treatment names.</summary>
internal sealed class SoaLeaning(RevisionStore<SoaEntry> store, SoaEntries entries, SoaReader reader, TenantContext who, Profiles profiles)
{
    private const int Tries = 4;

    public async Task Of(IReadOnlyCollection<ControlKey> named, CancellationToken ct)
    {
        if (named.Count == 0) return;
        await entries.Ensure(named, ct);
        IReadOnlyList<Guid> ids = [.. named.SelectMany(key => key.Counted).Distinct().Select(key => SoaEntry.IdOf(who.Tenant, key))];
        // Whom a person was quicker is passed over in silence: look again until it is no news.
        for (var left = Tries; left > 0; left--)
        {
            var found = await store.FindMany(ids, ct);
            var standing = await reader.Standing(found, ct);
            IReadOnlyList<SoaEntry> changed = [.. found.Where(entry => entry.Lean(standing, profiles.Now))];
            if (changed.Count == 0) return;
            await store.SaveMany(changed, ct);
        }
    }
}
