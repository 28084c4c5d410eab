using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>Writes entries that are not there yet; done twice, or by two at once, it leaves one of each.</summary>
internal sealed class SoaEntries(RevisionStore<SoaEntry> store, SoaReader reader, Profiles profiles, TenantContext who)
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);
    private const int Moments = 50;

    /// <summary>One for each control of the edition.</summary>
    public async Task Ensure(SoaEdition edition, CancellationToken ct)
    {
        var (framework, controls) = (edition.Framework(), edition.Catalogue().Controls);
        if (await store.Count(entry => entry.Framework == framework, ct) >= controls.Count) return;
        await Write([.. controls.Select(control => SoaEntry.Begin(who.Tenant, new ControlKey(framework, control.Code)))], ct);
    }

    /// <summary>Of Annex A the whole edition, of other catalogues the controls that are named.</summary>
    public async Task Ensure(IReadOnlyCollection<ControlKey> named, CancellationToken ct)
    {
        foreach (var edition in named.Select(key => SoaEditions.Find(key.Framework)).OfType<SoaEdition>().Distinct()) await Ensure(edition, ct);
        await Write([.. named.Where(key => !key.IsAnnexA && key.Framework.Length > 0).Distinct().Select(key => SoaEntry.Begin(who.Tenant, key))], ct);
    }

    /// <summary>The edition of an entry that is not written yet, by its id; null where it is the id of nothing.</summary>
    public async Task EnsureBehind(Guid id, CancellationToken ct)
    {
        if (await store.Find(id, ct) is not null) return;
        foreach (var edition in Enum.GetValues<SoaEdition>())
            if (edition.Catalogue().Controls.Any(control => SoaEntry.IdOf(who.Tenant, new ControlKey(edition.Framework(), control.Code)) == id)) await Ensure(edition, ct);
    }

    public async Task Write(IReadOnlyList<SoaEntry> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0) return;
        var there = (await store.FindMany([.. wanted.Select(entry => entry.Id)], ct)).Select(entry => entry.Id).ToHashSet();
        IReadOnlyList<SoaEntry> missing = [.. wanted.Where(entry => !there.Contains(entry.Id))];
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
