using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>Which controls the rows of a file are about.</summary>
internal sealed class SoaImportKeys(ControlsSaid controls)
{
    /// <summary>Rows with their controls; those that are about none, about one twice, or about a second edition of Annex A (R-6.1.3-1) are told so.</summary>
    public async Task<(IReadOnlyDictionary<DecidingRow<SoaEntry, SoaImportRow>, ControlKey> Keys, IReadOnlyDictionary<ControlKey, CatalogueControl> Elsewhere)> Of(
        IReadOnlyList<DecidingRow<SoaEntry, SoaImportRow>> rows, CancellationToken ct)
    {
        var wanted = rows.ToDictionary(row => row, row => KeyOf(row.Says));
        var elsewhere = await controls.Elsewhere([.. wanted.Values.Where(key => key is { Framework.Length: > 0, IsAnnexA: false }).Distinct()], ct);
        var (taken, edition) = (new Dictionary<ControlKey, DecidingRow<SoaEntry, SoaImportRow>>(), (SoaEdition?)null);
        foreach (var (row, key) in wanted)
        {
            if (key.Code.Length == 0) row.Refuse(SoaImportRefusals.NoCode.At(row.Says));
            else if (BuiltIn.Find(key.Framework)?.Find(key.Code) is null && !elsewhere.ContainsKey(key)) row.Refuse(SoaImportRefusals.Unknown(key).At(row.Says));
            else if (SoaEditions.Find(key.Framework) is { } its && (edition ??= its) != its) row.Refuse(SoaImportRefusals.Mixed.At(row.Says));
            else if (!taken.TryAdd(key, row)) row.Refuse(SoaImportRefusals.Twice.At(row.Says));
        }

        return (taken.ToDictionary(pair => pair.Value, pair => pair.Key), elsewhere);
    }

    // Numbers of the two editions differ in their form; tables of others often leave out the letter.
    private static ControlKey KeyOf(SoaImportRow row)
    {
        var (framework, code) = (row.Framework?.Trim() ?? "", row.Code?.Trim() ?? "");
        string[] codes = [code, $"A.{code}"];
        if (framework.Length > 0 && BuiltIn.Find(framework) is not { }) return new ControlKey(framework, code);
        foreach (var catalogue in BuiltIn.All.Where(catalogue => framework.Length == 0 || catalogue.Key == framework))
            if (codes.FirstOrDefault(it => catalogue.Find(it) is not null) is { } found) return new ControlKey(catalogue.Key, found);
        return new ControlKey(framework, code);
    }
}

/// <summary>Which requirements of this organisation the rows of a file mean.</summary>
internal sealed class SoaImportRequirements(RevisionStore<RequirementProjection> requirements)
{
    public async Task<IReadOnlyDictionary<DecidingRow<SoaEntry, SoaImportRow>, IReadOnlyList<Guid>>> Of(IReadOnlyList<DecidingRow<SoaEntry, SoaImportRow>> rows, CancellationToken ct)
    {
        var named = rows.SelectMany(row => row.Says.Requirements).Distinct().Select(text => (text, Read: Read(text))).ToDictionary(pair => pair.text, pair => pair.Read);
        var byId = (await requirements.FindMany([.. named.Values.Select(name => name.Id).OfType<Guid>().Select(RequirementProjection.IdOf)], ct)).Select(r => r.RequirementId).ToHashSet();
        IReadOnlyList<string> titles = [.. named.Values.Select(name => name.Title).Distinct()];
        var byTitle = titles.Count == 0 ? null : (await requirements.All(r => titles.Contains(r.Name), ct)).ToLookup(r => r.Name, r => r.RequirementId);
        return rows.ToDictionary(row => row, row => (IReadOnlyList<Guid>)[.. row.Says.Requirements.Select(text => Meant(row, named[text])).OfType<Guid>().Distinct()]);

        Guid? Meant(DecidingRow<SoaEntry, SoaImportRow> row, (Guid? Id, string Title) name)
        {
            if (name.Id is { } id && byId.Contains(id)) return id;
            if (byTitle?[name.Title].ToList() is [var only]) return only;
            row.Warn("requirements", SoaImportRefusals.RequirementUnknown(name.Title).At(row.Says));
            return null;
        }
    }

    private static (Guid? Id, string Title) Read(string text) =>
        text.Length >= 36 && Guid.TryParse(text.AsSpan(0, 36), out var id) ? (id, text[36..].Trim()) : (null, text);
}
