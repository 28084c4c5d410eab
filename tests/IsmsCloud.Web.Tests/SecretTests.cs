using System.Net;
using Bunit;
using IsmsCloud.Web.Components.Record;
using IsmsCloud.Web.Kinds;
using IsmsCloud.Web.Records;
using IsmsCloud.Web.Tests.Fixtures;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Web.Tests;

public sealed class SecretTests : IAsyncDisposable
{
    const string Secret = "a-secret-of-forty-three-characters-0123456789";

    readonly Page page = new();

    [Fact]
    public void A_new_secret_stays_on_the_screen_until_it_was_stored()
    {
        page.Behind.When("POST", $"api/identity/api-clients/{Client.Id}/rotation", new { client = Client.Json, secret = Secret });
        RecordView? changed = null;
        var dialog = page.Render<MoveDialog>(p => p.Add(d => d.Kind, ApiClients.Kind).Add(d => d.Move, ApiClients.Kind.Moves[0]).Add(d => d.Records, [Client]).Add(d => d.OnChanged, (RecordView one) => changed = one));

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => dialog.Find("pre").TextContent.ShouldBe(Secret));
        changed.ShouldBeNull();
        dialog.Find(".modal-foot button").Click();
        changed.ShouldNotBeNull();
    }

    [Fact]
    public void The_old_secret_stays_good_for_a_day_unless_told_otherwise()
    {
        page.Behind.When("POST", $"api/identity/api-clients/{Client.Id}/rotation", new { client = Client.Json, secret = Secret });
        var dialog = page.Render<MoveDialog>(p => p.Add(d => d.Kind, ApiClients.Kind).Add(d => d.Move, ApiClients.Kind.Moves[0]).Add(d => d.Records, [Client]));

        dialog.Find("form").Submit();

        dialog.WaitForAssertion(() => page.Behind.Changes.Single().Json["overlapHours"]!.GetValue<int>().ShouldBe(24));
    }

    [Fact]
    public void A_new_client_is_shown_with_its_secret_and_a_call_to_paste()
    {
        page.Behind.When("GET", "api/identity/api-clients/permissions", new[] { "context:read" });
        page.Behind.When("POST", "api/identity/api-clients", _ => Services.Json(HttpStatusCode.Created, new { client = Client.Json, secret = Secret }));
        var form = page.Render<NewRecord>(p => p.Add(f => f.Kind, ApiClients.Kind).Add(f => f.Workspace, page.Workspace));

        form.Find("input[type=text]").Input("Ticket system");
        form.Find("form").Submit();

        form.WaitForAssertion(() => form.FindAll("pre").Count.ShouldBe(2));
        form.FindAll("pre")[1].TextContent.ShouldContain($"-d client_secret={Secret}");
        page.Services.GetRequiredService<NavigationManager>().Uri.ShouldBe("http://localhost/");
    }

    [Fact]
    public void Later_the_call_names_a_variable_in_place_of_the_secret() =>
        Components.Organisation.Curl.Lines("http://localhost/", Client, null).ShouldContain("-d client_secret=$CLIENT_SECRET");

    public ValueTask DisposeAsync() => page.DisposeAsync();

    static readonly RecordView Client = RecordView.Of(new
    {
        Id = Guid.Parse("0192f000-0000-7000-8000-000000000301"),
        Ref = "API-1",
        Version = 3,
        State = "active",
        ClientId = "ticket-system",
        Fields = new { Name = "Ticket system", Permissions = new[] { "context:read" } },
        Can = new[] { "edit", "rotate", "revoke" },
    });
}
