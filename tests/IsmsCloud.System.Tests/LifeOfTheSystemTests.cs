using System.Globalization;
using System.Net;
using IsmsCloud.Hosting.Running;
using Shouldly;
using Xunit;

namespace IsmsCloud.System.Tests;

/// <summary>The whole system as somebody starts it, through its gateway: from the first start to the one after a crash.</summary>
[TestMethodOrderer(typeof(InOrder))]
public sealed class LifeOfTheSystemTests(RunningSystem system, ITestOutputHelper output) : IClassFixture<RunningSystem>
{
    const string Client = "demo-brandtsohl-sync";
    const string Secret = "demo-secret-brandtsohl-a93e42d6";
    const string Issues = "api/context/issues";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_where_it_is_and_answers_there()
    {
        system.Run.Said.ShouldContain($"IsmsCloud is ready: http://localhost:{system.Port}");
        using var visitor = system.NewVisitor();
        foreach (var path in new[] { "", "docs", "account/sign-in", ".well-known/openid-configuration", "health" })
        {
            using var page = await visitor.Open(path, Ct);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        }

        using var status = await visitor.Open(system.Run.StatusPage.ToString(), Ct);
        (await status.Content.ReadAsStringAsync(Ct)).ShouldContain("resources are well");
        (await system.Run.ResourcesAsync(Ct)).ShouldAllBe(resource => resource.State == "Running" && resource.Restarts == 0);
    }

    [Fact]
    public async Task A_client_of_the_demo_gets_a_token_and_reads_its_organisation_s_history()
    {
        using var visitor = system.NewVisitor();
        await visitor.Become(Client, Secret, Ct);
        var scope = await visitor.Read("api/context/scope-versions/current", Ct);
        (scope.GetProperty("ref").GetString(), scope.GetProperty("approval").GetProperty("stale").GetBoolean()).ShouldBe(("SCP-0001", true));
        (await visitor.Read(Issues, Ct)).GetProperty("items").GetArrayLength().ShouldBe(11);
        var year = DateTime.UtcNow.AddDays(-356).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (await visitor.Read($"{Issues}?asOf={year}", Ct)).GetProperty("items").GetArrayLength().ShouldBe(10);
        (await visitor.Read("api/context/verify", Ct)).GetProperty("intact").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_person_of_the_demo_signs_in()
    {
        using var visitor = system.NewVisitor();
        using var wrong = await visitor.SignIn("helen@calder.example", "not her password", Ct);
        wrong.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/account/sign-in");
        using var signedIn = await visitor.SignIn("helen@calder.example", "Demo-Helen-4254", Ct);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var account = await visitor.Open("account", Ct);
        (await account.Content.ReadAsStringAsync(Ct)).ShouldContain("helen@calder.example");
    }

    [Fact]
    public async Task Idle_it_takes_less_than_three_gigabytes()
    {
        var megabytes = ProcessTree.Of(system.Run.ProcessId).Sum(ProcessTree.Megabytes);
        output.WriteLine($"Idle, with the demo: {megabytes:0} MB (PSS of all processes, servers included)");
        megabytes.ShouldBeInRange(100, 3000);
    }

    [Fact]
    public async Task A_service_that_dies_is_started_again_and_the_status_page_says_so()
    {
        var before = await Named("context");
        await Command.RunAsync("kill", ["-s", "KILL", $"{before.ProcessId}"], onLine: null, Ct);
        await Waiting.Until(async () => await Named("context") is { State: "Running", Healthy: true, Restarts: 1 }, "context runs again", Ct);
        (await Named("context")).ProcessId.ShouldNotBe(before.ProcessId);
        using var visitor = system.NewVisitor();
        await visitor.Become(Client, Secret, Ct);
        (await visitor.Read(Issues, Ct)).GetProperty("items").GetArrayLength().ShouldBe(11);
        using var page = await visitor.Open(system.Run.StatusPage.ToString(), Ct);
        (await page.Content.ReadAsStringAsync(Ct)).ShouldContain("<td>1</td>");
    }

    [Fact]
    public async Task Ctrl_C_leaves_no_process_behind_and_frees_the_ports()
    {
        using (var visitor = system.NewVisitor())
        {
            await visitor.Become(Client, Secret, Ct);
            using var made = await visitor.Post(Issues, AnIssue, Ct);
            made.StatusCode.ShouldBe(HttpStatusCode.Created);
        }

        var all = ProcessTree.Of(system.Run.ProcessId);
        all.Count.ShouldBeGreaterThan(10);
        var ports = (await system.Run.ResourcesAsync(Ct)).Select(resource => resource.Port!.Value).Append(system.Run.StatusPage.Port).ToList();
        await system.Run.SignalAsync("INT", Ct);
        (await system.Run.Ended.WaitAsync(TimeSpan.FromMinutes(2), Ct)).ShouldBe(0);
        all.Where(ProcessTree.IsAlive).Select(ProcessTree.Describe).ShouldBeEmpty();
        ports.Where(port => !FreePorts.IsFree(port)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_is_there_after_the_next_start()
    {
        var run = await system.StartAsync();
        output.WriteLine($"The next start took {run.Took.TotalSeconds:0.0} s");
        run.Took.ShouldBeLessThan(TimeSpan.FromMinutes(4));
        using var visitor = system.NewVisitor();
        await visitor.Become(Client, Secret, Ct);
        (await visitor.Read($"{Issues}?q=restart", Ct)).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_crash_spoils_nothing_for_the_next_start_and_fresh_begins_anew()
    {
        var killed = ProcessTree.Of(system.Run.ProcessId);
        await system.Run.SignalAsync("KILL", Ct);
        await system.Run.Ended;
        var run = await system.StartAsync("--fresh");
        killed.Where(ProcessTree.IsAlive).Select(ProcessTree.Describe).ShouldBeEmpty();
        (await run.ResourcesAsync(Ct)).ShouldAllBe(resource => resource.State == "Running");
        using var visitor = system.NewVisitor();
        using var token = await visitor.AskForToken(Client, Secret, Ct);
        token.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    static object AnIssue => new
    {
        title = "What survives a restart",
        side = "internal",
        category = "technology",
        effect = "hinders",
        relevanceReason = "It is looked for after the next start",
        owner = new { id = "0192f000-0000-7000-8000-000000000220", name = "Felix Arnold" },
    };

    async Task<RunningResource> Named(string name) => (await system.Run.ResourcesAsync(Ct)).Single(resource => resource.Name == name);
}
