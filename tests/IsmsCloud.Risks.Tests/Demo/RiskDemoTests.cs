using System.Net.Http.Json;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Demo;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Demo;
using IsmsCloud.Stories;
using IsmsCloud.Testing;
using Shouldly;

[assembly: AssemblyFixture(typeof(IsmsCloud.Risks.Tests.Demo.LoadedRiskDemo))]

namespace IsmsCloud.Risks.Tests.Demo;

/// <summary>The demo, loaded once for all that only read it.</summary>
public sealed class LoadedRiskDemo() : LoadedDemo<Program, DemoService<Program>>(servers => new DemoService<Program>(servers))
{
    public RisksClient At(Guid organisation) => new(Service.Reader(organisation, RiskPermissions.Read));
}

/// <summary>What a person sees of risks who looks around in the demo. That the service starts with it shows that the rules took each step.</summary>
public sealed class RiskDemoTests(LoadedRiskDemo demo)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_organisation_has_criteria_in_force_and_a_heat_map_that_counts_its_risks()
    {
        foreach (var organisation in (await RiskStories.Book.All(Ct)).Select(story => story.Organisation))
        {
            (await demo.At(organisation).Criteria.Current(Ct)).Required().Approval!.Stale.ShouldBeFalse();
            var map = (await demo.At(organisation).Reports.HeatMap(RatingKind.Current, null, Ct)).Required();
            map.Cells.Sum(cell => cell.Risks).ShouldBeGreaterThan(4, organisation.ToString());
            map.OtherCriteria.ShouldBe(0);
        }
    }

    [Fact]
    public async Task Calder_shows_risks_in_each_stage_from_draft_to_acceptance()
    {
        var states = (await demo.At(Demos.Calder).Register.List(new RegisterQuery { First = 200 }, Ct)).Required().Items.Select(risk => risk.State).ToHashSet();

        foreach (var stage in new[] { RiskState.Draft, RiskState.Evaluated, RiskState.InTreatment }) states.ShouldContain(stage);
        states.ShouldContain(state => state == RiskState.Accepted || state == RiskState.Monitored);
    }

    [Fact]
    public async Task Calder_s_second_run_compares_with_the_first_and_its_flows_balance()
    {
        var runs = (await demo.At(Demos.Calder).Assessments.List(new RegisterQuery { First = 10 }, Ct)).Required().Items;
        var (first, second) = (runs.Single(run => run.Fields.Kind == RunKind.Planned), runs.Single(run => run.Fields.Kind == RunKind.Delta));

        var movement = (await demo.At(Demos.Calder).Assessments.Compare(second.Id, first.Id, Ct)).Required();

        movement.Comparable.ShouldBeTrue();
        movement.Up.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Each_history_is_whole_and_a_second_start_changes_nothing()
    {
        var before = await Verified(demo.Service);
        await using var again = new DemoService<Program>(demo.Servers, database: demo.Service.Database);

        (await Verified(again)).ShouldBe(before);
    }

    [Fact]
    public async Task Everybody_does_what_their_role_may()
    {
        var file = await DemoFile.Read(DemoService<Program>.File, Ct);
        foreach (var story in await RiskStories.Book.All(Ct))
        {
            var cast = new Cast(file.Organisations.Single(o => o.Id == story.Organisation), file);
            foreach (var scene in story.Scenes)
                foreach (var step in scene.Steps)
                    cast.Find(scene.By).Roles.SelectMany(role => MayDo.GetValueOrDefault(role, [])).ShouldContain(Needed(step.Does), $"{scene.By} {step.Does} {step.Record}");
        }
    }

    private static readonly IReadOnlyDictionary<string, string[]> MayDo = new Dictionary<string, string[]>
    {
        ["isms-manager"] = [RiskPermissions.Write, RiskPermissions.Assess, RiskPermissions.Evaluate],
        ["top-management"] = [RiskPermissions.Assess, RiskPermissions.Treat, RiskPermissions.Accept, RiskPermissions.ApproveCriteria],
        ["risk-owner"] = [RiskPermissions.Assess, RiskPermissions.Treat, RiskPermissions.Accept],
        ["contributor"] = [RiskPermissions.Write, RiskPermissions.Assess],
    };

    private static string Needed(string does) => does switch
    {
        "criteria.approve" or "run.approve" => RiskPermissions.ApproveCriteria,
        "risk.treat" or "plan.approve" => RiskPermissions.Treat,
        "risk.accept" => RiskPermissions.Accept,
        "risk.rate" or "plan.verify" or "simulation.run" => RiskPermissions.Assess,
        "risk.identify" or "risk.evaluate" or "risk.reassess" or "risk.complete" or "run.plan" or "run.start" or "run.complete" or "trigger.record" or "trigger.dismiss" or "action.evaluate" => RiskPermissions.Evaluate,
        _ => RiskPermissions.Write,
    };

    private static async Task<IReadOnlyList<long>> Verified(DemoService<Program> service)
    {
        var records = new List<long>();
        foreach (var story in await RiskStories.Book.All(Ct))
        {
            var verified = (await service.Reader(story.Organisation, RiskPermissions.Read).GetFromJsonAsync<Verification>("api/risks/verify", ApiJson.Options, Ct))!;
            verified.Intact.ShouldBeTrue();
            records.Add(verified.Records);
        }

        return records;
    }
}
