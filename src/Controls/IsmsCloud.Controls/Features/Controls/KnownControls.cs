using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Catalogues;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Controls;

/// <summary>Finds a control wherever it stands: in Annex A, among the organisation's own, in a catalogue that it imported.</summary>
internal sealed class KnownControls(RevisionStore<OwnControl> own, CatalogueReader catalogues)
{
    /// <summary>The control as its catalogue has it; null where there is none.</summary>
    public async Task<CatalogueControl?> Find(ControlReference control, CancellationToken ct) => control.Framework switch
    {
        OwnControlFields.Framework => (await own.All(o => o.Fields.Code == control.Code && o.State == OwnControlState.Live, ct)).Select(o => o.Described).FirstOrDefault(),
        _ => BuiltIn.Find(control.Framework) is { } builtIn ? builtIn.Find(control.Code) : (await catalogues.Find(control.Framework, ct))?.Catalogue.Find(control.Code),
    };

    /// <summary>The five attributes of those that have them: of Annex A 2022, and own controls.</summary>
    public async Task<IReadOnlyDictionary<(string Framework, string Code), ControlAttributes>> Attributes(IReadOnlyList<ControlReference> controls, CancellationToken ct)
    {
        var codes = controls.Where(c => c.Framework == OwnControlFields.Framework).Select(c => c.Code).Distinct().ToList();
        var owned = codes.Count == 0 ? [] : await own.All(o => codes.Contains(o.Fields.Code), ct);
        var found = new Dictionary<(string, string), ControlAttributes>();
        foreach (var control in owned) found[(OwnControlFields.Framework, control.Fields.Code)] = control.Described.Attributes!;
        foreach (var control in controls)
            if (BuiltIn.Find(control.Framework)?.Find(control.Code)?.Attributes is { } attributes) found[(control.Framework, control.Code)] = attributes;
        return found;
    }
}

/// <summary>Items of the treatment plan by the control that they put in place, as events told them.</summary>
/// <remarks>
/// For R-6.1.3-3: a necessary control that is "not yet" implemented is fine where one of its items is
/// <see cref="PlannedItemState.Planned"/> with a <see cref="PlannedItem.DueOn"/>.
/// </remarks>
internal sealed class PlannedControls(RevisionStore<PlannedItem> items)
{
    /// <summary>Those of some controls. One query.</summary>
    public async Task<ILookup<(string Framework, string Code), PlannedItem>> Of(IReadOnlyList<ControlReference> controls, CancellationToken ct)
    {
        var codes = controls.Select(c => c.Code).Distinct().ToList();
        return Lookup(codes.Count == 0 ? [] : await items.All(item => codes.Contains(item.Code), ct));
    }

    /// <summary>Those of all controls of a catalogue that are not done yet. One query.</summary>
    public async Task<ILookup<(string Framework, string Code), PlannedItem>> Open(string framework, CancellationToken ct) =>
        Lookup(await items.All(item => item.Framework == framework && item.State == PlannedItemState.Planned, ct));

    private static ILookup<(string Framework, string Code), PlannedItem> Lookup(IReadOnlyList<PlannedItem> found) => found.ToLookup(item => (item.Framework, item.Code));
}
