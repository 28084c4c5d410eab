using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Http;
using Shouldly;
using static IsmsCloud.Controls.Tests.Soa.SoaGiven;

namespace IsmsCloud.Controls.Tests.Soa;

public sealed class SoaEntryTests
{
    private static readonly SoaEntryFields Yes = new() { Necessary = true };
    private static readonly SoaEntryFields No = new() { Necessary = false, ExclusionJustification = Why };

    [Fact]
    public void A_risk_makes_an_undecided_control_necessary_once()
    {
        var entry = Entry("A.8.13");
        var standing = Standing(Risk("A.8.13"), Risk("A.8.14"));
        entry.Lean(standing, Now).ShouldBeTrue();
        (entry.Fields.Necessary, entry.DecidedBy, entry.NecessaryChangedAt).ShouldBe((true, null, Now));
        entry.Lean(standing, Now.AddDays(1)).ShouldBeFalse();
        entry.NecessaryChangedAt.ShouldBe(Now);
    }

    [Fact]
    public void A_person_is_never_overruled_by_a_risk()
    {
        var entry = Entry("A.8.13");
        entry.Decide(No, Standing(), Ann, Now).ShouldBeEmpty();
        entry.Lean(Standing(Risk("A.8.13")), Now).ShouldBeTrue();
        (entry.Fields.Necessary, entry.Flags[0].What).ShouldBe((false, SoaEntry.BecameNecessary));
        entry.Lean(Standing(), Now).ShouldBeTrue();
        entry.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void A_reason_that_is_gone_is_flagged_and_what_has_another_reason_is_not()
    {
        var entry = Entry("A.8.13");
        entry.Lean(Standing(Risk("A.8.13")), Now);
        entry.Lean(Standing(), Now).ShouldBeTrue();
        (entry.Fields.Necessary, entry.Flags[0].What).ShouldBe((true, SoaEntry.ReasonGone));
        entry.Decide(Yes with { Reasons = [InclusionReason.Business] }, Standing(), Ann, Now).ShouldBeEmpty();
        entry.Flags.ShouldBeEmpty();
        entry.Lean(Standing(), Now).ShouldBeFalse();
    }

    [Fact]
    public void Flags_of_requirements_come_once_and_are_cleared_by_a_person()
    {
        var entry = Entry("A.5.34");
        entry.Flag(SoaEntry.RequirementChanged, "changed", Now).ShouldBeFalse();
        entry.Decide(Yes, Standing(), Ann, Now);
        entry.Flag(SoaEntry.RequirementChanged, "changed", Now).ShouldBeTrue();
        entry.Flag(SoaEntry.RequirementChanged, "changed", Now.AddDays(1)).ShouldBeFalse();
        entry.ClearFlags(Ann, Now).ShouldBeEmpty();
        entry.Flags.ShouldBeEmpty();
    }

    [Fact]
    public void Necessary_changes_only_when_it_changes_R_6_1_3_5()
    {
        var entry = Entry("A.5.34");
        entry.Decide(Yes, Standing(), Ann, Now);
        entry.Decide(Yes with { ReasonText = "The board asked for it." }, Standing(), Ann, Now.AddDays(1));
        entry.NecessaryChangedAt.ShouldBe(Now);
        entry.Decide(No, Standing(), Ann, Now.AddDays(2));
        entry.NecessaryChangedAt.ShouldBe(Now.AddDays(2));
    }

    [Fact]
    public void Everybody_who_decided_is_remembered_with_the_last_time_SD_5()
    {
        var entry = Entry("A.5.34");
        var bo = new Person { Id = "bo", Name = "Bo" };
        entry.Decide(Yes, Standing(), Ann, Now);
        entry.Decide(Yes, Standing(), bo, Now.AddDays(1));
        entry.Decide(Yes, Standing(), Ann, Now.AddDays(2));
        entry.Hands.Select(hand => (hand.By.Id, hand.At)).ShouldBe([("bo", Now.AddDays(1)), ("ann", Now.AddDays(2))]);
    }

    [Theory]
    [InlineData(null, SoaImplementation.No)]
    [InlineData(ControlStatus.NotStarted, SoaImplementation.No)]
    [InlineData(ControlStatus.Planned, SoaImplementation.No)]
    [InlineData(ControlStatus.InProgress, SoaImplementation.Partly)]
    [InlineData(ControlStatus.NotEffective, SoaImplementation.Partly)]
    [InlineData(ControlStatus.Implemented, SoaImplementation.Yes)]
    public void Implementation_follows_from_the_control_record_R_6_1_3_3(ControlStatus? status, SoaImplementation expected)
    {
        var entry = Entry("A.8.13");
        entry.Decide(Yes, Standing(), Ann, Now);
        var said = status is { } s ? new Dictionary<ControlKey, ControlSaid> { [entry.Key] = new(Guid.CreateVersion7(), s, "Nightly.", new DateOnly(2027, 1, 31)) } : [];
        var row = new SoaStanding([], new Dictionary<Guid, SoaRequirement>(), said).RowOf(entry);
        row.Implementation.ShouldBe(expected);
        row.PlannedFor.ShouldBe(status is null or ControlStatus.Implemented ? null : new DateOnly(2027, 1, 31));
    }

    [Theory]
    [InlineData("legal", InclusionReason.Legal)]
    [InlineData("regulatory", InclusionReason.Legal)]
    [InlineData("contractual", InclusionReason.Contractual)]
    [InlineData("expectation", InclusionReason.Customer)]
    [InlineData("internal", InclusionReason.Business)]
    public void Reasons_follow_from_live_requirements(string kind, InclusionReason expected)
    {
        var (live, over) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var known = new Dictionary<Guid, SoaRequirement> { [live] = new(live, "A", kind, true), [over] = new(over, "B", "legal", false) };
        var standing = new SoaStanding([], known, new Dictionary<ControlKey, ControlSaid>());
        var entry = Entry("A.8.13");
        entry.Decide(Yes with { Requirements = [live, over] }, standing, Ann, Now).ShouldBeEmpty();
        standing.RowOf(entry).Reasons.ShouldBe([expected]);
    }

    [Fact]
    public void Deriving_twice_gives_the_same_row()
    {
        var entry = Entry("A.8.13");
        var standing = Standing(Risk("A.8.13"), Risk("A.8.13"), Risk("annexa-2013/A.12.3.1"));
        entry.Lean(standing, Now);
        var row = standing.RowOf(entry);
        row.Risks.Count.ShouldBe(3);
        SoaDifferences.Between([row], [standing.RowOf(entry)]).ShouldBeEmpty();
    }
}
