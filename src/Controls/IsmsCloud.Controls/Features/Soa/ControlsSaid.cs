using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Catalogues;
using IsmsCloud.Controls.Features.Controls;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>What a statement of applicability takes from control records, plan items, own controls and imported catalogues.</summary>
internal sealed class ControlsSaid(RevisionStore<Control> records, RevisionStore<OwnControl> own, PlannedControls planned, CatalogueReader catalogues, TenantContext who)
{
    /// <summary>How far controls are. Two queries.</summary>
    public async Task<IReadOnlyDictionary<ControlKey, ControlSaid>> Of(IReadOnlyList<ControlKey> keys, CancellationToken ct)
    {
        var kept = (await records.FindMany([.. keys.Select(IdOf)], ct)).Where(record => !record.Retired).ToDictionary(record => record.Id);
        var items = await planned.Of([.. keys.Select(key => new ControlReference { Framework = key.Framework, Code = key.Code })], ct);
        return keys.Distinct().Select(key => (key, said: Said(kept.GetValueOrDefault(IdOf(key)), LastDay(items[(key.Framework, key.Code)])))).Where(pair => pair.said is not null).ToDictionary(pair => pair.key, pair => pair.said!);
    }

    /// <summary>The organisation's own controls that can be chosen.</summary>
    public async Task<IReadOnlyDictionary<ControlKey, CatalogueControl>> Own(CancellationToken ct) =>
        (await own.All(control => control.State == OwnControlState.Live, ct)).ToDictionary(control => new ControlKey(OwnControlFields.Framework, control.Fields.Code), control => control.Described);

    /// <summary>How controls that are not of Annex A are described: of own controls one query, of imported catalogues one for each.</summary>
    public async Task<IReadOnlyDictionary<ControlKey, CatalogueControl>> Elsewhere(IReadOnlyList<ControlKey> keys, CancellationToken ct)
    {
        var described = new Dictionary<ControlKey, CatalogueControl>();
        foreach (var framework in keys.Where(key => !key.IsAnnexA).GroupBy(key => key.Framework))
            foreach (var (code, control) in await Described(framework.Key, [.. framework.Select(key => key.Code)], ct)) described[new ControlKey(framework.Key, code)] = control;
        return described;
    }

    /// <summary>Control records of 2022 that say what those of 2013 said; where somebody wrote one already it stays.</summary>
    public async Task Carry(IReadOnlyList<SoaMigrated> plan, CancellationToken ct)
    {
        var told = plan.Where(control => control.Status is not null).ToList();
        var there = (await records.FindMany([.. told.Select(IdOf)], ct)).Select(record => record.Id).ToHashSet();
        IReadOnlyList<Control> carried = [.. told.Where(control => !there.Contains(IdOf(control))).Select(control => Control.Migrated(who.Tenant, control))];
        await records.SaveMany(carried, control => $"soa-migration/{control.Fields.Control!.Code}", ct);
    }

    private async Task<IReadOnlyDictionary<string, CatalogueControl>> Described(string framework, IReadOnlyList<string> codes, CancellationToken ct) => framework is OwnControlFields.Framework
        ? (await own.All(control => codes.Contains(control.Fields.Code), ct)).ToDictionary(control => control.Fields.Code, control => control.Described)
        : (await catalogues.Find(framework, ct))?.Catalogue is { } catalogue
            ? codes.Distinct().Select(catalogue.Find).OfType<CatalogueControl>().ToDictionary(control => control.Code)
            : [];

    private Guid IdOf(ControlKey key) => Control.IdOf(who.Tenant, key.Framework, key.Code);

    private Guid IdOf(SoaMigrated control) => IdOf(new ControlKey(ControlReference.AnnexA2022, control.Code));

    // Of a control that nobody wrote a record of, its plan items may tell a day (R-6.1.3-3).
    private static ControlSaid? Said(Control? record, DateOnly? due) => record is null
        ? due is null ? null : new ControlSaid(null, ControlStatus.Planned, null, due)
        : new ControlSaid(record.Id, record.Status, record.Fields.Description, record.Fields.PlannedFor ?? due, record.Fields.Owner, record.ImplementedOn);

    private static DateOnly? LastDay(IEnumerable<PlannedItem> items) => items.Where(item => item.State is PlannedItemState.Planned).Max(item => item.DueOn);
}
