using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Controls;

internal static class OwnControlRegister
{
    public static Register<OwnControl, OwnControlDto> Definition => new Register<OwnControl, OwnControlDto>("own-controls", ControlPermissions.Read, OwnControlAnswers.Describe)
        .Filter("state", c => c.State).Filter("theme", c => c.Fields.Theme)
        .Sort("code", c => c.Place).Sort("title", c => c.Fields.Title)
        .Search(c => c.Fields.Code).Search(c => c.Fields.Title).Search(c => c.Fields.Text)
        .Column("Ref", d => d.Ref).Column("Code", d => d.Fields.Code).Column("Title", d => d.Fields.Title).Column("State", d => d.State).Column("Theme", d => d.Fields.Theme)
        .Column("Source", d => d.Fields.Source).Column("Control type", d => d.Fields.ControlType).Column("Security properties", d => d.Fields.SecurityProperties).Column("Text", d => d.Fields.Text);

    public static ImportPlan<OwnControl, OwnControlFields> Plan => new ImportPlan<OwnControl, OwnControlFields>(ControlPermissions.Write, c => c.Fields.Code, c => c.Fields, Make, TakeBack)
        .Field("code", null, "control id", "id", "number", "no", "reference")
        .Field("title", null, "control", "name", "control name", "control title")
        .Field("text", null, "description", "requirement", "statement", "control text")
        .Field("theme", null, "group", "domain", "category", "family")
        .Field("source", null, "standard", "framework", "origin");

    // Within a file, too, a code comes once.
    private static async Task<IReadOnlyList<Made<OwnControl>>> Make(IReadOnlyList<OwnControlFields> fields, IServiceProvider scope, CancellationToken ct)
    {
        var taken = await scope.GetRequiredService<TakenCodes>().Among([.. fields.Select(f => f.Code)], ct);
        var tenant = scope.GetRequiredService<TenantContext>().Tenant;
        return [.. fields.Select(f =>
        {
            var made = OwnControl.Add(tenant, f, taken);
            taken.Add(f.Code);
            return made;
        })];
    }

    private static async Task<IReadOnlyList<Refusal>> TakeBack(OwnControl control, string reason, int uses, IServiceProvider scope, CancellationToken ct) =>
        control.Delete(reason, await scope.GetRequiredService<TakenCodes>().Named(control.Fields.Code, ct));
}

internal sealed class OwnControlAnswers : Answers<OwnControl, OwnControlDto>
{
    public override Task<IReadOnlyList<OwnControlDto>> Of(IReadOnlyList<OwnControl> records, CancellationToken ct) => Task.FromResult<IReadOnlyList<OwnControlDto>>([.. records.Select(Describe)]);

    public static OwnControlDto Describe(OwnControl c) =>
        new(c.Id, c.Ref, c.Version, c.ContentHash, c.CreatedAt, c.UpdatedAt, c.Retired, c.State, c.Fields, c.RetiredBecause, c.Can);
}

/// <summary>Codes of own controls, and who names them.</summary>
internal sealed class TakenCodes(RevisionStore<OwnControl> own, RevisionStore<Control> controls, RevisionStore<PlannedItem> planned, RevisionStore<SoaEntry> entries)
{
    /// <summary>Which of these codes are taken, and all that differ from such a one by case alone.</summary>
    public async Task<HashSet<string>> Among(IReadOnlyList<string> codes, CancellationToken ct)
    {
        // Organisations have tens of own controls; the codes that differ by case alone are found among all of them.
        var all = codes.Count == 0 ? [] : await own.All(null, ct);
        return all.Select(control => control.Fields.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a control record, an item of the treatment plan, or an entry that somebody decided names it.</summary>
    public async Task<bool> Named(string code, CancellationToken ct) =>
        await controls.Count(c => c.Fields.Control!.Framework == OwnControlFields.Framework && c.Fields.Control.Code == code, ct) > 0
        || await planned.Count(item => item.Framework == OwnControlFields.Framework && item.Code == code && item.State != PlannedItemState.Cancelled, ct) > 0
        || await entries.Count(entry => entry.Framework == OwnControlFields.Framework && entry.Code == code && entry.Fields.Necessary != null, ct) > 0;
}
