using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using Shouldly;
using static IsmsCloud.Controls.Tests.Soa.SoaGiven;

namespace IsmsCloud.Controls.Tests.Soa;

public sealed class SoaMigrationTests
{
    private static readonly SoaEntryFields Yes = new() { Necessary = true, Reasons = [InclusionReason.Business], ReasonText = "Needed." };
    private static readonly SoaEntryFields No = new() { Necessary = false, ExclusionJustification = Why };

    private static SoaMigrated One(string code, params (string Code, SoaEntryFields Fields)[] old) =>
        SoaMigration.Of(old.ToDictionary(o => o.Code, o => o.Fields), new Dictionary<string, ControlSaid>()).Single(m => m.Code == code);

    [Fact]
    public void The_counts_of_the_mapping_are_the_known_ones()
    {
        var pairs = BuiltIn.AnnexA2022.Controls.SelectMany(c => BuiltIn.Predecessors.GetValueOrDefault(c.Code, []).Select(old => (Old: old, New: c.Code))).ToList();
        pairs.Count.ShouldBe(115);
        var byNew = pairs.GroupBy(p => p.New).ToList();
        byNew.Count(g => g.Count() == 1).ShouldBe(58);
        byNew.Count(g => g.Count() > 1).ShouldBe(24);
        // The one that was split is a predecessor of two of them.
        byNew.Where(g => g.Count() > 1).Sum(g => g.Count()).ShouldBe(57);
        pairs.GroupBy(p => p.Old).Where(g => g.Count() > 1).ShouldHaveSingleItem().Key.ShouldBe("A.18.2.3");
        pairs.Select(p => p.Old).Distinct().Count().ShouldBe(114);
    }

    [Fact]
    public void All_93_come_out_11_of_them_new_and_nothing_is_dropped()
    {
        var all = SoaMigration.Of(BuiltIn.AnnexA2013.Controls.ToDictionary(c => c.Code, _ => Yes), new Dictionary<string, ControlSaid>());
        all.Count.ShouldBe(93);
        all.Where(m => m.Kind == SoaMigration.New).Select(m => m.Code)
            .ShouldBe(["A.5.7", "A.5.23", "A.5.30", "A.7.4", "A.8.9", "A.8.10", "A.8.11", "A.8.12", "A.8.16", "A.8.23", "A.8.28"]);
        all.Where(m => m.Kind == SoaMigration.New).ShouldAllBe(m => m.Fields == null);
        all.Where(m => m.Kind == SoaMigration.Split).Select(m => m.Code).ShouldBe(["A.5.36", "A.8.8"]);
        all.SelectMany(m => m.From).Distinct().Count().ShouldBe(114);
        all.Count(m => m.Fields?.Necessary is true).ShouldBe(82);
    }

    [Fact]
    public void One_predecessor_is_carried_as_it_is()
    {
        var carried = One("A.8.7", ("A.12.2.1", Yes));
        (carried.Kind, carried.ToConfirm, carried.Fields!.Necessary, carried.Fields.ReasonText).ShouldBe((SoaMigration.Carried, false, true, "Needed."));
        One("A.8.7", ("A.12.2.1", No)).Fields!.ExclusionJustification.ShouldBe(Why);
        One("A.8.7", ("A.12.2.1", new SoaEntryFields())).Fields.ShouldBeNull();
    }

    [Fact]
    public void Merged_ones_are_necessary_if_any_was_with_all_reasons()
    {
        var merged = One("A.5.1", ("A.5.1.1", Yes), ("A.5.1.2", Yes with { Reasons = [InclusionReason.Legal], ReasonText = "By law." }));
        (merged.Kind, merged.ToConfirm, merged.Fields!.Necessary).ShouldBe((SoaMigration.Merged, true, true));
        merged.Fields.Reasons.ShouldBe([InclusionReason.Legal, InclusionReason.Business]);
        merged.Fields.ReasonText.ShouldBe("Needed.\nBy law.");
        One("A.5.1", ("A.5.1.1", No), ("A.5.1.2", Yes)).Fields!.ExclusionJustification.ShouldBeNull();
        One("A.5.1", ("A.5.1.1", No), ("A.5.1.2", No with { ExclusionJustification = "Nor is there a policy." })).Fields!.ExclusionJustification.ShouldBe($"{Why}\nNor is there a policy.");
        One("A.5.1", ("A.5.1.1", No), ("A.5.1.2", new SoaEntryFields())).Fields.ShouldBeNull();
    }

    [Theory]
    [InlineData(ControlStatus.Implemented, ControlStatus.Implemented, ControlStatus.Implemented)]
    [InlineData(ControlStatus.Implemented, ControlStatus.InProgress, ControlStatus.InProgress)]
    [InlineData(ControlStatus.NotEffective, ControlStatus.Implemented, ControlStatus.NotEffective)]
    [InlineData(ControlStatus.Implemented, null, ControlStatus.NotStarted)]
    [InlineData(null, null, null)]
    public void The_status_is_the_worst_of_the_necessary_ones(ControlStatus? first, ControlStatus? second, ControlStatus? expected)
    {
        var said = new Dictionary<string, ControlSaid>();
        if (first is { } a) said["A.5.1.1"] = new(Guid.CreateVersion7(), a, "One.", null);
        if (second is { } b) said["A.5.1.2"] = new(Guid.CreateVersion7(), b, "Two.", null);
        var both = new Dictionary<string, SoaEntryFields> { ["A.5.1.1"] = Yes, ["A.5.1.2"] = Yes };
        SoaMigration.Of(both, said).Single(m => m.Code == "A.5.1").Status.ShouldBe(expected);
        both["A.5.1.2"] = No;
        SoaMigration.Of(both, said).Single(m => m.Code == "A.5.1").Status.ShouldBe(first);
    }

    [Fact]
    public void A_decision_for_2022_is_left_as_it_is_and_nothing_is_migrated_twice()
    {
        var entry = Entry("A.5.1");
        entry.Decide(No, Standing(), Ann, Now);
        entry.Migrate(One("A.5.1", ("A.5.1.1", Yes), ("A.5.1.2", Yes)), Now).ShouldBeTrue();
        (entry.Fields.Necessary, entry.ToDo).ShouldBe((false, false));
        entry.Migrate(One("A.5.1", ("A.5.1.1", Yes), ("A.5.1.2", Yes)), Now).ShouldBeFalse();
    }

    [Fact]
    public void What_was_put_together_waits_for_a_person()
    {
        var entry = Entry("A.5.1");
        entry.Migrate(One("A.5.1", ("A.5.1.1", Yes), ("A.5.1.2", Yes)), Now);
        (entry.ToDo, entry.DecidedBy, entry.Flags[0].What).ShouldBe((true, null, SoaEntry.Migrated));
        entry.Decide(entry.Fields, Standing(), Ann, Now).ShouldBeEmpty();
        entry.ToDo.ShouldBeFalse();
    }
}
