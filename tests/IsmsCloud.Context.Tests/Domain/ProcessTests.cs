using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Domain;
using IsmsCloud.Records;
using IsmsCloud.Tenancy;
using Shouldly;

namespace IsmsCloud.Context.Tests.Domain;

public sealed class ProcessTests
{
    private static IsmsProcess Added(ProcessFields? fields = null) => IsmsProcess.Add(fields ?? Given.ProcessFields, Given.Today).Value();

    [Fact]
    public void R_4_4_1_from_2022_on_a_process_that_nothing_joins_is_a_gap()
    {
        var process = Added(Given.ProcessFields with { Owner = Given.Ann, Criteria = "Restored in a day" });
        process.GapsOf(joined: false, Given.Profile(), Given.Today).ShouldHaveSingleItem().Rule.ShouldBe("R-4.4-1");
        process.GapsOf(joined: true, Given.Profile(), Given.Today).ShouldBeEmpty();
        process.GapsOf(joined: false, Given.Profile(Edition.Of2013), Given.Today).ShouldBeEmpty();
    }

    [Fact]
    public void R_4_4_2_a_process_has_an_owner_and_runs_within_its_interval()
    {
        var process = Added(Given.ProcessFields with { IntervalMonths = 3, Criteria = "Restored in a day" });
        var late = Given.Today.AddMonths(3).AddDays(1);
        process.GapsOf(true, Given.Profile(), late).Select(g => g.Rule).ShouldBe(["R-4.4-2", "R-4.4-2"]);
        process.RecordRun(new RunRequest { RanOn = late }, Given.Ann, late).ShouldBeEmpty();
        process.Revise(process.Fields with { Owner = Given.Ann }).ShouldBeEmpty();
        process.GapsOf(true, Given.Profile(), late).ShouldBeEmpty();
    }

    [Fact]
    public void The_last_run_is_the_newest_whatever_was_recorded_last()
    {
        var process = Added();
        process.RecordRun(new RunRequest { RanOn = Given.Today }, Given.Ann, Given.Today).ShouldBeEmpty();
        process.RecordRun(new RunRequest { RanOn = Given.Today.AddDays(-9) }, Given.Ann, Given.Today).ShouldBeEmpty();
        process.LastRunOn.ShouldBe(Given.Today);
        process.RecordRun(new RunRequest { RanOn = Given.Today.AddDays(1) }, Given.Ann, Given.Today).ShouldHaveSingleItem().Code.ShouldBe("in-the-future");
    }

    [Theory]
    [InlineData("4")]
    [InlineData("6.1.2")]
    [InlineData("10.2")]
    [InlineData("A.5.31")]
    [InlineData("A.18.2.3")]
    public void A_clause_of_the_standard_or_a_control_is_a_clause(string clause) =>
        IsmsProcess.Add(Given.ProcessFields with { ClauseRefs = [clause] }, Given.Today).Refusals.ShouldBeEmpty();

    [Theory]
    [InlineData("3.1")]
    [InlineData("11")]
    [InlineData("6.1.2.3")]
    [InlineData("clause 4")]
    [InlineData("4.1\n")]
    public void Anything_else_is_none(string clause) =>
        IsmsProcess.Add(Given.ProcessFields with { ClauseRefs = [clause] }, Given.Today).Refusals.ShouldHaveSingleItem().Path.ShouldBe("clauseRefs[0]");

    [Fact]
    public void A_process_is_not_joined_to_itself()
    {
        var process = Added();
        process.Revise(process.Fields with { Inputs = [new() { What = "Itself", ProcessId = process.Id }] }).ShouldHaveSingleItem().Path.ShouldBe("inputs[0].processId");
    }

    [Fact]
    public void The_twelve_seeds_are_valid_each_joined_both_ways_and_the_same_every_time()
    {
        var seeds = ProcessSeeds.For(Given.Tenant, Given.Today);
        seeds.Count.ShouldBe(12);
        seeds.ShouldAllBe(p => IsmsProcess.Add(p.Fields, Given.Today).Refusals.Count == 0 && p.Fields.Inputs.Count > 0 && p.Fields.Outputs.Count > 0);
        var ids = seeds.Select(p => p.Id).ToHashSet();
        seeds.SelectMany(p => p.LeadsTo).ShouldAllBe(id => ids.Contains(id));
        ProcessSeeds.For(Given.Tenant, Given.Today).Select(p => p.Id).ShouldBe(seeds.Select(p => p.Id));
        ProcessSeeds.For(new TenantId(Guid.CreateVersion7()), Given.Today).Select(p => p.Id).ShouldAllBe(id => !ids.Contains(id));
    }
}
