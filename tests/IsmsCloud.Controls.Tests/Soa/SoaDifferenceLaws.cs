using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using Shouldly;
using static IsmsCloud.Controls.Tests.Soa.SoaGiven;

namespace IsmsCloud.Controls.Tests.Soa;

public sealed class SoaDifferenceLaws
{
    private static readonly IReadOnlyList<SoaRow> All = Rows();

    private static Arbitrary<SoaRow[]> SomeRows() => Gen.Choose(0, 5)
        .Select(n => n switch { 0 => (Func<SoaRow, SoaRow?>)(_ => null), 1 => r => r with { Necessary = false }, 2 => r => r with { ReasonText = "other" }, 3 => r => r with { Risks = [new SoaRisk(Guid.Empty, "r", null, null, null)] }, _ => r => r })
        .ArrayOf(All.Count).Select(changes => All.Zip(changes, (row, change) => change(row)).OfType<SoaRow>().ToArray()).ToArbitrary();

    [Property(MaxTest = 30)]
    public Property Nothing_differs_from_itself() => Prop.ForAll(SomeRows(), rows => SoaDifferences.Between(rows, [.. rows.Select(row => row with { Risks = [.. row.Risks], Reasons = [.. row.Reasons] })]).Count == 0);

    [Property(MaxTest = 30)]
    public Property The_same_controls_differ_either_way() => Prop.ForAll(SomeRows(), SomeRows(), (a, b) =>
        SoaDifferences.Between(a, b).Select(d => (d.Control.Code, Changed(d))).SequenceEqual(SoaDifferences.Between(b, a).Select(d => (d.Control.Code, Changed(d)))));

    [Property(MaxTest = 30)]
    public Property What_differs_turns_one_into_the_other() => Prop.ForAll(SomeRows(), SomeRows(), (a, b) =>
    {
        var difference = SoaDifferences.Between(a, b);
        var touched = difference.Select(d => d.Control.Code).ToHashSet();
        var turned = a.Where(row => !touched.Contains(row.Control.Code)).Concat(difference.Select(d => d.After).OfType<SoaRow>()).ToList();
        return SoaDifferences.Between(turned, b).Count == 0;
    });

    [Fact]
    public void What_differs_is_named_field_by_field()
    {
        var row = SoaDifferences.Between([Row("A.8.30")], [Excluded("A.8.30")]).ShouldHaveSingleItem();
        row.What.ShouldBe("changed");
        row.Fields.ShouldBe(["necessary", "reasons", "exclusionJustification", "implementation"]);
    }

    private static string Changed(SoaRowDifference d) => d.What is "changed" ? string.Join(',', d.Fields) : "";
}
