using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>A row as a version keeps it: its risks by id, in their order.</summary>
internal sealed record SoaCopiedRow(SoaRow Row, IReadOnlyList<Guid> Risks)
{
    public static SoaCopiedRow Of(SoaRow row) => new(row with { Risks = [] }, [.. row.Risks.Select(risk => risk.Id)]);

    public static IReadOnlyList<SoaRisk> RisksOf(IReadOnlyList<SoaRow> rows) => [.. rows.SelectMany(row => row.Risks).DistinctBy(risk => risk.Id).OrderBy(risk => risk.Id)];

    public static IReadOnlyList<SoaRow> Open(IReadOnlyList<SoaCopiedRow> copied, IReadOnlyList<SoaRisk> risks)
    {
        var byId = risks.ToDictionary(risk => risk.Id);
        return [.. copied.Select(row => row.Row with { Risks = [.. row.Risks.Select(id => byId[id])] })];
    }
}
