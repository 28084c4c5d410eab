using System.Net.Http.Json;
using IsmsCloud.Context.Consumers;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Context.Demo;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Identity.Contracts.Demo;
using IsmsCloud.Identity.Contracts.Events;
using IsmsCloud.Revisions;
using IsmsCloud.Stories;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using IsmsCloud.Testing;
using Shouldly;

namespace IsmsCloud.Context.Tests.Demo;

/// <summary>How the demo's histories are loaded. That a service starts with them shows that the rules took each step.</summary>
public sealed class DemoHistoriesTests(LoadedDemo demo)
{
    private static readonly IReadOnlyDictionary<string, string[]> MayDo = new Dictionary<string, string[]>
    {
        ["isms-manager"] = [ContextPermissions.Write, ContextPermissions.Decide],
        ["top-management"] = [ContextPermissions.Decide, ContextPermissions.ApproveScope],
        ["contributor"] = [ContextPermissions.Write],
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_organisation_of_the_demo_has_the_records_that_its_story_makes_and_the_twelve_processes()
    {
        foreach (var story in await ContextStories.Book.All(Ct))
        {
            var made = story.Scenes.SelectMany(s => s.Steps).Count(step => Makes(step.Does)) + 12;
            // The profile is a record too.
            (await Verified(demo.Service, story.Organisation)).Records.ShouldBe(made + 1, story.Organisation.ToString());
        }
    }

    [Fact]
    public async Task Each_history_is_whole_and_its_seals_say_on_which_day_it_was_written()
    {
        foreach (var story in await ContextStories.Book.All(Ct))
        {
            await Testing.Eventually.Holds(async () => (await Verified(demo.Service, story.Organisation)).Seals > 0, "the history is sealed");
            (await Verified(demo.Service, story.Organisation)).Intact.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        var before = await All(demo.Service);
        await using var again = new DemoService(demo.Servers, database: demo.Service.Database);
        (await All(again)).ShouldBe(before);
    }

    [Fact]
    public async Task What_Identity_tells_afterwards_changes_nothing_either()
    {
        var before = await Verified(demo.Service, Demos.Ledgerline);
        var tenant = new TenantId(Demos.Ledgerline);
        using var scope = demo.Service.Services.CreateScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(tenant, "test"));
        var told = new OrganisationRegistered(tenant.Value, "Ledgerline Payments", "2022A1", true, "Europe/Dublin");
        var info = new Messaging.EventInfo(Guid.CreateVersion7(), DateTimeOffset.UtcNow, tenant.Value, 1, Actor.System("test"));
        await ActivatorUtilities.CreateInstance<WhenOrganisationRegistered>(scope.ServiceProvider).Handle(told, info, Ct);
        (await Verified(demo.Service, Demos.Ledgerline)).Revisions.ShouldBe(before.Revisions);
    }

    [Fact]
    public async Task A_start_that_broke_off_is_taken_up_where_it_broke_off()
    {
        var story = (await ContextStories.Book.All(Ct)).Single(s => s.Organisation == Demos.Calder);
        var broken = story with { Scenes = [.. story.Scenes.Take(24), story.Scenes[24] with { Steps = [new Step("scope.approve", "nobody-drafted-this")] }] };
        await using var service = new DemoService(demo.Servers, load: false);
        (await Should.ThrowAsync<InvalidOperationException>(service.Play(broken))).Message.ShouldContain("nobody-drafted-this");
        await service.Play(story);
        var (whole, resumed) = (await Verified(demo.Service, Demos.Calder), await Verified(service, Demos.Calder));
        (resumed.Records, resumed.Revisions).ShouldBe((whole.Records, whole.Revisions));
        var scope = (await service.At(Demos.Calder).Scope.Current(Ct)).Required();
        (scope.Number, scope.Approval!.Stale).ShouldBe((2, false));
    }

    [Fact]
    public async Task Everybody_does_what_their_role_may()
    {
        var file = await DemoFile.Read(DemoService.File, Ct);
        foreach (var story in await ContextStories.Book.All(Ct))
        {
            var cast = new Cast(file.Organisations.Single(o => o.Id == story.Organisation), file);
            foreach (var scene in story.Scenes)
                foreach (var step in scene.Steps)
                    cast.Find(scene.By).Roles.SelectMany(role => MayDo.GetValueOrDefault(role, [])).ShouldContain(Needed(step.Does), $"{scene.By} {step.Does} {step.Record}");
        }
    }

    [Fact]
    public void Outside_development_a_service_that_is_told_to_load_it_does_not_start() =>
        Should.Throw<InvalidOperationException>(() => new DemoService(demo.Servers, environment: "Production").Services).Message.ShouldContain("Development");

    private static string Needed(string does) => does switch
    {
        "scope.approve" or "scope.return" => ContextPermissions.ApproveScope,
        "climate.decide" or "requirement.decide" or "requirement.approve" => ContextPermissions.Decide,
        _ => ContextPermissions.Write,
    };

    private static bool Makes(string does) => does is "issue.identify" or "climate.decide" or "party.register" or "requirement.capture"
        or "interface.record" or "process.add" or "scope.draft" or "scope.draft-next";

    private static async Task<IReadOnlyList<(long, long)>> All(DemoService service)
    {
        var seen = new List<(long, long)>();
        foreach (var story in await ContextStories.Book.All(Ct))
        {
            var verified = await Verified(service, story.Organisation);
            seen.Add((verified.Records, verified.Revisions));
        }

        return seen;
    }

    private static async Task<Verification> Verified(DemoService service, Guid organisation) =>
        (await service.Reader(organisation).GetFromJsonAsync<Verification>("api/context/verify", ApiJson.Options, Ct))!;
}
