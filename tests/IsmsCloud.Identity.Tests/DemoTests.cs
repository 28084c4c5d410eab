using System.Text.Json;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace IsmsCloud.Identity.Tests;

public sealed class DemoTests(RealServers servers)
{
    private static readonly Guid Northwind = Guid.Parse("0192f000-0000-7000-8000-000000000101");
    private static readonly Guid Calder = Guid.Parse("0192f000-0000-7000-8000-000000000103");

    private static readonly (string, string)[] Loading = [("Demo:Load", "true"), ("Demo:File", Path.Combine(Root(), "IsmsCloud.AppHost", "demo.json"))];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_demo_s_people_sign_in_its_consultants_act_and_its_clients_get_tokens()
    {
        await using var app = IdentityApp.Start(servers, Loading);
        using var demo = JsonDocument.Parse(await File.ReadAllTextAsync(Loading[1].Item2, Ct));
        var helen = await SignedIn(app, demo, "helen@calder.example");
        (await helen.Me(Ct)).Workspaces.ShouldHaveSingleItem().Roles.ShouldBe(["top-management"]);
        var imke = await SignedIn(app, demo, "imke@northwind.example");
        (await imke.Me(Ct)).Workspaces.Select(w => (w.Name, w.ActingFor, w.Onboarded)).ShouldBe([("Calder Medical Supply", true, true), ("Northwind Assurance", false, true)]);
        (await imke.Exchange(Calder, Ct)).All("role").ShouldBe(["internal-auditor"]);
        var dashboard = await Worker.ClientToken(app, "demo-calder-dashboard", "demo-secret-calder-5b1f0c77", Ct);
        dashboard.One("tenant").ShouldBe(Calder.ToString());
        var portfolio = await Worker.ClientToken(app, "demo-northwind-portfolio", "demo-secret-northwind-c04d81e2", Ct);
        (portfolio.One("tenant"), portfolio.One("permissions"), portfolio.One("organisation")).ShouldBe((null, "portfolio:read", Northwind.ToString()));
        await Eventually.Holds(() => Task.FromResult(app.Published.Count(e => e.Name == "identity.organisation-registered") == 4), "the four organisations are told");
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing_that_somebody_has_made_of_it()
    {
        var app = IdentityApp.Start(servers, Loading);
        using var demo = JsonDocument.Parse(await File.ReadAllTextAsync(Loading[1].Item2, Ct));
        var gareth = await SignedIn(app, demo, "gareth@calder.example");
        var api = await gareth.In(Calder, Ct);
        var jonas = (await api.Members.List(new() { Search = "jonas" }, Ct)).Required().Items.ShouldHaveSingleItem();
        (await api.Members.Remove(jonas.Id, jonas.Version, "Left", Ct)).Required();
        var before = await Count(app);
        await app.DisposeAsync();
        await using var again = app.Again();
        (await Count(again)).ShouldBe(before);
    }

    [Fact]
    public void Outside_development_a_service_that_is_told_to_load_it_does_not_start()
    {
        var refused = Should.Throw<InvalidOperationException>(() => IdentityApp.Start(servers, [.. Loading, ("Smtp:Host", "mail.example.com"), (WebHostDefaults.EnvironmentKey, "Production")]));
        refused.Message.ShouldContain("Development");
    }

    private static async Task<(int, int, int, int)> Count(IdentityApp app) => await app.Within(async db => (
        await db.Organisations.CountAsync(Ct), await db.Memberships.CountAsync(m => !m.Ended, Ct), await db.Engagements.CountAsync(Ct), await db.ClientSecrets.CountAsync(Ct)));

    private static async Task<Worker> SignedIn(IdentityApp app, JsonDocument demo, string email)
    {
        var person = new Person(app, email);
        var known = demo.RootElement.GetProperty("people").EnumerateArray().Single(p => p.GetProperty("email").GetString() == email);
        await person.SignIn(Ct, known.GetProperty("password").GetString()!);
        return new Worker(app, person);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder!.GetFiles("IsmsCloud.sln").Any()) folder = folder.Parent;
        return folder.FullName;
    }
}
