using System.Security.Cryptography;
using System.Text;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>A part of a run's results: a run over tens of thousands of risks would not fit into one record. Written once (R-8.2-4).</summary>
[Kind("assessment-page", "ASP")]
internal sealed class AssessmentPage : Aggregate
{
    private const int Most = 1000;

    private AssessmentPage()
    {
    }

    public Guid RunId { get; private set; }

    public int Index { get; private set; }

    public IReadOnlyList<RunResult> Results { get; private set; } = [];

    protected override object Material => new { RunId, Index, Results };

    /// <summary>In the order of treatment.</summary>
    public static IReadOnlyList<AssessmentPage> Of(Guid run, IEnumerable<Risk> risks) =>
    [
        .. risks.OrderBy(r => r.Evaluation?.Rank).ThenByDescending(r => r.LevelRank).ThenBy(r => r.Number).Select(ResultOf).Chunk(Most).Select((results, index) =>
        {
            var page = new AssessmentPage { RunId = run, Index = index, Results = results };
            page.Did("assessment-page.written");
            return page;
        }),
    ];

    public static string HashOf(IEnumerable<AssessmentPage> pages) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', pages.Select(p => p.ContentHash)))));

    private static RunResult ResultOf(Risk risk) => new(
        risk.Id, risk.Ref, risk.Title, risk.Fields.Owner?.Name ?? "", risk.StateWord, risk.Version, risk.Effective?.Level, risk.Effective?.Score, risk.Effective?.Cell,
        risk.Evaluation?.Acceptable, risk.Evaluation?.Rank);
}
