using IsmsCloud.Controls.Domain;
using Shouldly;
using static IsmsCloud.Controls.Tests.Soa.SoaGiven;

namespace IsmsCloud.Controls.Tests.Soa;

public sealed class SoaCopyTests
{
    [Fact]
    public void A_copy_keeps_each_risk_once_and_gives_back_the_same_rows()
    {
        var (often, once) = (Risk().Risk, Risk().Risk);
        var rows = RowsWith(Row("A.5.1") with { Risks = [often, once] }, Row("A.5.2") with { Risks = [often] });
        var risks = SoaCopiedRow.RisksOf(rows);
        risks.Count.ShouldBe(2);
        SoaDifferences.Between(rows, SoaCopiedRow.Open([.. rows.Select(SoaCopiedRow.Of)], risks)).ShouldBeEmpty();
    }
}
