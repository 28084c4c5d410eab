using System.Diagnostics;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using Shouldly;
using static IsmsCloud.Controls.Tests.Soa.SoaGiven;

namespace IsmsCloud.Controls.Tests.Soa;

public sealed class SoaSpeedTests
{
    [Fact]
    public void All_rules_over_93_entries_and_2000_risks_take_less_than_300_ms()
    {
        var codes = BuiltIn.AnnexA2022.Controls.Select(c => c.Code).ToList();
        var risks = Enumerable.Range(0, 2000).Select(i => Risk([.. Enumerable.Range(0, 5).Select(k => codes[(i * 7 + k * 13) % codes.Count])])).ToArray();
        Check(risks[..20]).ShouldBeEmpty();
        var watch = Stopwatch.StartNew();
        Check(risks).ShouldBeEmpty();
        watch.ElapsedMilliseconds.ShouldBeLessThan(300);
    }

    private static IReadOnlyList<Finding> Check(LiveRisk[] risks)
    {
        var standing = Standing(risks);
        var entries = BuiltIn.AnnexA2022.Controls.Select(c => Entry(c.Code)).ToList();
        foreach (var entry in entries)
            if (!entry.Lean(standing, Now)) entry.Decide(new SoaEntryFields { Necessary = true, Reasons = [InclusionReason.BestPractice] }, standing, Ann, Now);
        var rows = entries.Select(standing.RowOf).ToList();
        SoaDifferences.Between(rows, [.. entries.Select(standing.RowOf)]).ShouldBeEmpty();
        var findings = SoaRules.Of(new SoaSubject(SoaEdition.Edition2022, rows, risks, [], [], Header(c => c with { At = Now.AddDays(1) })));
        return [.. findings.Where(f => f.Rule != "R-6.1.3-3")];
    }
}
