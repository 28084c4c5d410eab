using IsmsCloud.Context.Tests.Service;
using IsmsCloud.Http;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Shouldly;

namespace IsmsCloud.Context.Tests.Imports;

/// <summary>A process ends in the middle of an import, and another one goes on.</summary>
public sealed class CrashTests
{
    private const int Rows = 3000;

    private static CancellationToken Ct => ContextApp.Ct;

    [Fact]
    public async Task What_broke_off_in_the_middle_is_finished_by_who_asks_for_it_and_makes_nothing_twice()
    {
        var servers = await RealServers.GetAsync();
        var tenant = TestService<Program>.NewTenant();
        ImportDto import;
        string database;
        await using (var first = new Short(servers, null))
        {
            database = first.Database;
            var app = new ContextApp(first, tenant);
            var files = new Importing(app.Http, "context");
            import = await files.Check((await files.Begin("interested-parties", "No;Name;Kind;Relevance;Influence\n" + string.Join('\n', Enumerable.Range(1, Rows).Select(i => $"{i};Party {i};customer;It buys from us;low")))).Required());
            await files.Calls.Run(import.Id, import.Version, leaveOutErrors: false, Ct);
            await Eventually.Holds(async () => (await Count(app)) > 0, "some rows are made");
        }

        await using var second = new Short(servers, database);
        var there = new ContextApp(second, tenant);
        (await Count(there)).ShouldBeInRange(1, Rows - 1, "it broke off in the middle");
        var done = await new Importing(there.Http, "context").Settled(import);

        (done.State, done.Counts!.Made, done.Counts.Errors).ShouldBe((ImportState.Done, Rows, 0));
        (await Count(there)).ShouldBe(Rows);
        var undone = await new Importing(there.Http, "context").Undo(done);
        (undone.KeptCount, await Count(there)).ShouldBe((0, 0));
    }

    private static async Task<long> Count(ContextApp app) =>
        (await Http.Client.ApiCalls.Read<Http.Client.ApiPage<Contracts.PartyDto>>(app.Http, "api/context/interested-parties?first=1&count=true", Ct)).Required().Total!.Value;

    private sealed class Short(RealServers servers, string? database) : TestService<Program>(servers)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Imports:Silence", "00:00:01");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");
            if (database is not null) builder.UseSetting("Revisions:Database", database);
        }
    }
}
