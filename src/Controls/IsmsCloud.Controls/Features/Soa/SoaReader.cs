using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>Reads what rows are made of: the same number of queries for one row as for all.</summary>
internal sealed class SoaReader(
    RevisionStore<SoaEntry> entries, RevisionStore<RiskProjection> risks, RevisionStore<RequirementProjection> requirements, RevisionStore<Ground> grounds,
    ControlsSaid controls, TenantContext who)
{
    /// <summary>Below this many entries only the risks that name them are read.</summary>
    private const int Few = 20;

    /// <summary>An edition with all that its rows follow from.</summary>
    public async Task<SoaPicture> Picture(SoaEdition edition, CancellationToken ct)
    {
        var own = await controls.Own(ct);
        var all = WithUnwritten(edition, await Kept(edition, ct), own);
        var standing = await Standing(all, ct);
        foreach (var entry in all.Where(entry => entry.Version == 0)) entry.Lean(standing, DateTimeOffset.MinValue);
        return new SoaPicture(edition, all, standing, await Grounds(ct), [.. own.Keys]);
    }

    /// <summary>What the header of a version would name now.</summary>
    public async Task<GroundsInForce> Grounds(CancellationToken ct) => GroundsInForce.Of(await KnownGrounds(ct));

    /// <summary>Everything that a header could name, as far as it was told here.</summary>
    public Task<IReadOnlyList<Ground>> KnownGrounds(CancellationToken ct) => grounds.All(null, ct);

    /// <summary>What these entries' rows follow from.</summary>
    public Task<SoaStanding> Standing(IReadOnlyList<SoaEntry> of, CancellationToken ct) => Standing(of, [], ct);

    /// <summary>As above, with requirements that a decision is about to name.</summary>
    public async Task<SoaStanding> Standing(IReadOnlyList<SoaEntry> of, IReadOnlyList<Guid> named, CancellationToken ct)
    {
        var asked = of.SelectMany(entry => entry.Fields.Requirements).Concat(named).Distinct().ToList();
        var known = await requirements.FindMany([.. asked.Select(RequirementProjection.IdOf)], ct);
        IReadOnlyList<ControlKey> keys = [.. of.Select(entry => entry.Key)];
        return new SoaStanding(await Risks(of, ct), known.ToDictionary(r => r.RequirementId, r => r.Shown), await controls.Of(keys, ct), await controls.Elsewhere(keys, ct));
    }

    private async Task<IReadOnlyList<LiveRisk>> Risks(IReadOnlyList<SoaEntry> of, CancellationToken ct)
    {
        if (of.Count == 0) return [];
        IReadOnlyList<string> keys = [.. of.SelectMany(entry => entry.Key.CountedBy).Select(key => key.ToString()).Distinct()];
        var naming = of.Count <= Few
            ? await risks.All(risk => risk.Controls.Any(control => keys.Contains(control)), ct)
            : await risks.All(risk => !risk.Closed && risk.TreatedBy > 0, ct);
        return [.. naming.Where(risk => risk.Controls.Count > 0).Select(risk => risk.Live)];
    }

    private Task<IReadOnlyList<SoaEntry>> Kept(SoaEdition edition, CancellationToken ct)
    {
        var other = edition is SoaEdition.Edition2013 ? ControlReference.AnnexA2022 : ControlReference.AnnexA2013;
        return entries.All(entry => entry.Framework != other, ct);
    }

    // An entry that is not written yet reads as its first revision will: who decides it then names version 1.
    private IReadOnlyList<SoaEntry> WithUnwritten(SoaEdition edition, IReadOnlyList<SoaEntry> kept, IReadOnlyDictionary<ControlKey, CatalogueControl> own)
    {
        var there = kept.Select(entry => entry.Key).ToHashSet();
        var unwritten = edition.Catalogue().Controls.Select(control => new ControlKey(edition.Framework(), control.Code)).Concat(own.Keys).Where(key => !there.Contains(key));
        return [.. kept.Where(entry => Counts(entry, own)).Concat(unwritten.Select(key => SoaEntry.Begin(who.Tenant, key, own.GetValueOrDefault(key)))).InOrder(entry => entry.Key)];
    }

    // Only Annex A has to be answered for what is not necessary (6.1.3 d); own controls are, while they can be chosen.
    private static bool Counts(SoaEntry entry, IReadOnlyDictionary<ControlKey, CatalogueControl> own) =>
        entry.Key.IsAnnexA || own.ContainsKey(entry.Key) || entry.Fields.Necessary is true || entry.Flags.Count > 0;
}

/// <summary>An edition as it stands at the moment that is read.</summary>
internal sealed record SoaPicture(SoaEdition Edition, IReadOnlyList<SoaEntry> Entries, SoaStanding Standing, GroundsInForce Grounds, IReadOnlyList<ControlKey> Own)
{
    private IReadOnlyList<SoaRow>? _rows;

    public IReadOnlyList<SoaRow> Rows => _rows ??= [.. Entries.Select(Standing.RowOf)];

    public DateTimeOffset? NecessaryChangedAt => Entries.Max(entry => entry.NecessaryChangedAt);

    private IReadOnlyList<string> Unconfirmed => [.. Entries.Where(entry => entry.Flags.Any(flag => flag.What == SoaEntry.Migrated)).Select(entry => entry.Code)];

    /// <summary>Everything that the rules say of the entries as they are now.</summary>
    /// <param name="header">Of the draft; null while none is open.</param>
    public IReadOnlyList<Finding> Findings(SoaVersion? header) =>
        SoaRules.Of(new SoaSubject(Edition, Rows, Standing.Risks, Own, Unconfirmed, header is null ? null : new SoaHeader(header.Fields, header.Comparison, NecessaryChangedAt, Grounds)));

    /// <summary>Everything that the rules say of a submitted version, held against the risks of now.</summary>
    public IReadOnlyList<Finding> FindingsOfCopy(SoaVersion copy) =>
        SoaRules.Of(new SoaSubject(Edition, copy.Rows, Standing.Risks, [], [], new SoaHeader(copy.Fields, copy.Comparison, copy.NecessaryChangedAt, Grounds)));

    /// <summary>What a submission takes.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="former">The version before it.</param>
    public SoaCopy Copy(SoaVersion draft, SoaVersion? former) =>
        new(Rows, [.. Entries.Select(entry => entry.Version)], Findings(draft), DecidersSince(former?.CopiedAt), NecessaryChangedAt);

    /// <summary>Everybody who decided entries since that moment.</summary>
    public IReadOnlyList<Http.Person> DecidersSince(DateTimeOffset? moment) =>
        [.. Entries.SelectMany(entry => entry.Hands).Where(hand => moment is null || hand.At >= moment).Select(hand => hand.By).DistinctBy(person => person.Id)];
}
