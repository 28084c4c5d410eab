using System.Text.Json;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Features.Soa;

/// <summary>Decides entries by the rows of a file, under the rules that hold for people; versions it leaves alone.</summary>
internal sealed class SoaImporting(
    RevisionStore<SoaEntry> store, SoaEntries entries, SoaReader reader, SoaImportKeys keys, SoaImportRequirements requirements, Profiles profiles, TenantContext who)
{
    public async Task Decide(IReadOnlyList<DecidingRow<SoaEntry, SoaImportRow>> rows, bool save, CancellationToken ct)
    {
        var (known, described) = await keys.Of(rows, ct);
        if (save) await entries.Ensure([.. known.Values], ct);
        var there = (await store.FindMany([.. known.Values.Select(key => SoaEntry.IdOf(who.Tenant, key))], ct)).ToDictionary(entry => entry.Key);
        var of = known.ToDictionary(pair => pair.Key, pair => there.GetValueOrDefault(pair.Value) ?? SoaEntry.Begin(who.Tenant, pair.Value, described.GetValueOrDefault(pair.Value)));
        var named = await requirements.Of([.. known.Keys], ct);
        var standing = await reader.Standing([.. of.Values], [.. named.SelectMany(pair => pair.Value)], ct);
        foreach (var (row, entry) in of)
        {
            if (entry.Version == 0) entry.Lean(standing, DateTimeOffset.MinValue);
            Decide(row, entry, named[row], standing);
        }
    }

    private void Decide(DecidingRow<SoaEntry, SoaImportRow> row, SoaEntry entry, IReadOnlyList<Guid> named, SoaStanding standing)
    {
        var (before, by, key) = (Text(standing.RowOf(entry)), entry.DecidedBy, entry.Key.ToString());
        if (row.Says.Necessary is null)
        {
            row.Leave(entry, key, row.Speaks("necessary") ? null : SoaImportRefusals.SaysNothing);
            return;
        }

        var fields = FieldsOf(row, entry, named, standing);
        var refusals = entry.Decide(fields, standing, who.Actor.Person(), profiles.Now);
        if (refusals.Count > 0) row.Refuse([.. refusals.Select(refusal => refusal.At(row.Says))]);
        else if (Text(standing.RowOf(entry)) == before) row.Leave(entry, key);
        else if (by is not null && !row.Replaces) row.Leave(entry, key, SoaImportRefusals.Decided(entry, by).At(row.Says));
        else row.Decide(entry, key);
        if (refusals.Count == 0 && row.Says.Reasons.Contains(InclusionReason.RiskTreatment) && standing.RisksOf(entry.Key).Count == 0) row.Warn("reasons", SoaImportRefusals.NoRisk.At(row.Says));
    }

    // Reasons that follow from risks and requirements here need not be chosen besides.
    private static SoaEntryFields FieldsOf(DecidingRow<SoaEntry, SoaImportRow> row, SoaEntry entry, IReadOnlyList<Guid> named, SoaStanding standing)
    {
        var (says, before) = (row.Says, entry.Fields);
        var fields = before with
        {
            Necessary = says.Necessary,
            ReasonText = row.Speaks("reasonText") ? says.ReasonText : before.ReasonText,
            Requirements = row.Speaks("requirements") ? named : before.Requirements,
            ExclusionJustification = row.Speaks("exclusionJustification") ? says.ExclusionJustification : before.ExclusionJustification,
            DocumentRefs = row.Speaks("documentRefs") ? says.DocumentRefs : before.DocumentRefs,
        };
        if (!row.Speaks("reasons")) return fields;
        var derived = standing.Derived(entry.Key, fields);
        return fields with { Reasons = [.. says.Reasons.Where(reason => reason is not InclusionReason.RiskTreatment && (!derived.Contains(reason) || before.Reasons.Contains(reason))).Order()] };
    }

    private static string Text(SoaRow row) => JsonSerializer.Serialize(row);
}

/// <summary>What stands against rows, or is told of them.</summary>
internal static class SoaImportRefusals
{
    public static readonly Refusal SaysNothing = Refusal.Invalid("necessary", "necessary-missing", "No column says whether the control is necessary.");

    public static readonly Refusal NoCode = Refusal.Invalid("code", "required", "It names no control.");

    public static readonly Refusal Twice = Refusal.Invalid("code", "control-twice", "A row above decides the same control.");

    public static readonly Refusal Mixed = SoaRefusals.EditionsMixed with { Path = "code", Kind = RefusalKind.Input };

    public static readonly Refusal NoRisk = Refusal.Invalid("reasons", "risk-treatment-derived", "No treatment of a risk names the control here, so that this reason is left out.") with { Rule = "R-6.1.3-4" };

    public static Refusal Unknown(ControlKey key) => Refusal.Invalid("code", "control-unknown", $"There is no control {key.Code} in {(key.Framework.Length > 0 ? key.Framework : "Annex A")} here.");

    public static Refusal Decided(SoaEntry entry, Person by) =>
        Refusal.Invalid("necessary", "decided-otherwise", $"{by.Name} decided {entry.Code} otherwise, which stays. Say that the file replaces what was decided to take its word.");

    public static Refusal RequirementUnknown(string title) => Refusal.Invalid("requirements", "requirement-unknown", $"No requirement here, or more than one, is called \"{title}\"; it is left out.");

    /// <summary>With the place in the document where that is no table.</summary>
    public static Refusal At(this Refusal refusal, SoaImportRow row) => row.Place is { } place ? refusal with { Message = $"{place}: {refusal.Message}" } : refusal;
}
