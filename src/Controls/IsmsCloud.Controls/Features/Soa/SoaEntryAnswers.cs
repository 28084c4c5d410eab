using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Features.Soa;

internal sealed class SoaEntryAnswers(SoaReader reader) : Answers<SoaEntry, SoaEntryDto>
{
    private const int Worst = 10;

    public override async Task<IReadOnlyList<SoaEntryDto>> Of(IReadOnlyList<SoaEntry> records, CancellationToken ct)
    {
        var standing = await reader.Standing(records, ct);
        IReadOnlyList<SoaRow> rows = [.. records.Select(standing.RowOf)];
        return Of(records, standing, rows, SoaRules.OfRows(rows));
    }

    /// <summary>As above, each with its worst risks alone: a control may stand under thousands, and the workbench shows them all at once.</summary>
    public static IReadOnlyList<SoaEntryDto> Brief(IReadOnlyList<SoaEntry> entries, SoaStanding standing, IReadOnlyList<SoaRow> rows, IReadOnlyList<Finding> findings) =>
        [.. Of(entries, standing, rows, findings).Select(dto => dto.Row.Risks.Count <= Worst ? dto : dto with { Row = dto.Row with { Risks = [.. dto.Row.Risks.Take(Worst)] } })];

    private static IReadOnlyList<SoaEntryDto> Of(IReadOnlyList<SoaEntry> entries, SoaStanding standing, IReadOnlyList<SoaRow> rows, IReadOnlyList<Finding> findings)
    {
        var gaps = findings.Where(f => f.Rule != "R-6.1.3-9" || f.Code != "soa-many-excluded").SelectMany(f => f.Entries.Select(code => (code, f.Gap))).ToLookup(pair => pair.code, pair => pair.Gap);
        return [.. entries.Zip(rows, (entry, row) => Describe(entry, row, standing, [.. gaps[entry.Code]]))];
    }

    private static SoaEntryDto Describe(SoaEntry e, SoaRow row, SoaStanding standing, IReadOnlyList<Gap> gaps) => new(
        e.Id, e.Ref, Math.Max(1, e.Version), e.ContentHash, e.CreatedAt, e.UpdatedAt, e.Retired, e.Fields, row, standing.Derived(e.Key, e.Fields), e.Flags, e.DecidedBy, e.DecidedAt,
        standing.ControlOf(e.Key)?.Id, standing.DescriptionOf(e.Key)?.Attributes,
        e.Retired ? [] : e.Flags.Count > 0 ? ["decide", "clearFlags"] : ["decide"], gaps, row.Risks.Count);
}
