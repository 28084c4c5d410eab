using System.Linq.Expressions;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Features.Soa;

internal static class SoaRegister
{
    public const string Path = "soa";

    public static Register<SoaEntry, SoaEntryDto> Definition => new Register<SoaEntry, SoaEntryDto>(
            Path, ControlPermissions.Read, (entries, scope, ct) => scope.GetRequiredService<SoaEntryAnswers>().Of(entries, ct))
        .Filter("framework", e => e.Framework)
        .Filter("theme", e => e.Theme)
        .Where("reference", (text, _) => ControlReference.TryParse(text, out var framework, out var code) ? e => e.Framework == framework && e.Code == code : null)
        .Where("edition", (word, _) => word switch
        {
            "edition2022" => e => e.Framework == ControlReference.AnnexA2022,
            "edition2013" => e => e.Framework == ControlReference.AnnexA2013,
            _ => null,
        })
        .Where("necessary", (word, _) => word switch
        {
            "yes" => e => e.Fields.Necessary == true,
            "no" => e => e.Fields.Necessary == false,
            "undecided" => e => e.Fields.Necessary == null,
            _ => null,
        })
        .Where("flagged", (word, _) => word switch
        {
            "true" => e => e.Flags.Any(),
            "false" => e => !e.Flags.Any(),
            _ => null,
        })
        .WhereAmong("reason", SoaFilters.ByReason)
        .WhereAmong("implementation", SoaFilters.ByImplementation)
        .Where("controlType", (word, _) => SoaFilters.ByAttribute(word, a => a.ControlType))
        .Where("securityProperty", (word, _) => SoaFilters.ByAttribute(word, a => a.SecurityProperties))
        .Where("cybersecurityConcept", (word, _) => SoaFilters.ByAttribute(word, a => a.CybersecurityConcepts))
        .Where("operationalCapability", (word, _) => SoaFilters.ByAttribute(word, a => a.OperationalCapabilities))
        .Where("securityDomain", (word, _) => SoaFilters.ByAttribute(word, a => a.SecurityDomains))
        .Sort("place", e => e.Place)
        .Search(e => e.Code).Search(e => e.ControlTitle)
        .Column("Code", d => d.Row.Control.Code).Column("Control", d => d.Row.Control.Title).Column("Catalogue", d => d.Row.Control.Framework).Column("Theme", d => d.Row.Theme)
        .Column("Necessary", d => d.Row.Necessary).Column("Reasons", d => d.Row.Reasons.Select(Records.Words.Of)).Column("Reason in words", d => d.Row.ReasonText)
        .Column("Risks", d => d.Row.Risks.Select(r => r.Title)).Column("Requirements", d => d.Row.Requirements.Select(r => r.Title))
        .Column("Justification of exclusion", d => d.Row.ExclusionJustification).Column("Implemented", d => d.Row.Implementation).Column("How", d => d.Row.ImplementationText)
        .Column("Planned for", d => d.Row.PlannedFor).Column("Documents", d => d.Row.DocumentRefs).Column("Flags", d => d.Flags.Select(f => f.Text))
        .Column("Decided by", d => d.DecidedBy?.Name).Column("Decided at", d => d.DecidedAt);
}

/// <summary>Filters by what is not stored with an entry.</summary>
internal static class SoaFilters
{
    /// <summary>Attributes belong to the catalogue: the value becomes the codes that have it.</summary>
    public static Expression<Func<SoaEntry, bool>>? ByAttribute(string word, Func<ControlAttributes, IReadOnlyList<string>> values)
    {
        IReadOnlyList<string> codes = [.. BuiltIn.AnnexA2022.Controls.Where(c => c.Attributes is { } a && values(a).Contains(word, StringComparer.OrdinalIgnoreCase)).Select(c => c.Code)];
        return codes.Count == 0 ? null : e => e.Framework == ControlReference.AnnexA2022 && codes.Contains(e.Code);
    }

    public static Task<Expression<Func<SoaEntry, bool>>?> ByReason(string word, IServiceProvider scope, CancellationToken ct) =>
        ByRow<InclusionReason>(word, (row, reason) => row.Reasons.Contains(reason), scope, ct);

    public static Task<Expression<Func<SoaEntry, bool>>?> ByImplementation(string word, IServiceProvider scope, CancellationToken ct) =>
        ByRow<SoaImplementation>(word, (row, implementation) => row.Implementation == implementation, scope, ct);

    // Derived values are looked up in the rows of both editions, which are few.
    private static async Task<Expression<Func<SoaEntry, bool>>?> ByRow<TWord>(string word, Func<SoaRow, TWord, bool> holds, IServiceProvider scope, CancellationToken ct)
        where TWord : struct, Enum
    {
        if (!Enum.GetNames<TWord>().Contains(word, StringComparer.OrdinalIgnoreCase)) return null;
        var value = Enum.Parse<TWord>(word, ignoreCase: true);
        var reader = scope.GetRequiredService<SoaReader>();
        SoaPicture[] both = [await reader.Picture(SoaEdition.Edition2022, ct), await reader.Picture(SoaEdition.Edition2013, ct)];
        IReadOnlyList<Guid> ids = [.. both.SelectMany(picture => picture.Entries.Zip(picture.Rows)).Where(pair => holds(pair.Second, value)).Select(pair => pair.First.Id).Distinct()];
        return e => ids.Contains(e.Id);
    }
}
