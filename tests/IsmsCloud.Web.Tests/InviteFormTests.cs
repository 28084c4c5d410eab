using System.Net;
using Bunit;
using IsmsCloud.Web.Components.Organisation;
using IsmsCloud.Web.Tests.Fixtures;

namespace IsmsCloud.Web.Tests;

public sealed class InviteFormTests : IAsyncDisposable
{
    readonly Page page = new();

    [Fact]
    public void Who_could_not_be_invited_stays_in_the_form_with_the_reason()
    {
        page.Behind.When("POST", "api/identity/invitations", asked => asked.Body.Contains("bob", StringComparison.Ordinal)
            ? Services.Refuses(HttpStatusCode.UnprocessableEntity, "already-member", "They belong to the organisation already.", "email")
            : Services.Json(HttpStatusCode.Created, Invitation("ada@example.org")));
        var form = page.Render<InviteForm>();

        Send(form, "ada@example.org, bob@example.org", "contributor");

        form.WaitForAssertion(() => form.Find(".field-error").TextContent.ShouldContain("bob@example.org: They belong to the organisation already."));
        form.Find("textarea").GetAttribute("value").ShouldBe("bob@example.org");
        form.Find(".done").TextContent.ShouldContain("ada@example.org");
    }

    [Fact]
    public void Each_is_asked_with_the_roles_that_were_chosen()
    {
        page.Behind.When("POST", "api/identity/invitations", asked => Services.Json(HttpStatusCode.Created, Invitation(asked.Json["email"]!.ToString())));
        var form = page.Render<InviteForm>();

        Send(form, "ada@example.org\nbob@example.org", "top-management");

        form.WaitForAssertion(() => page.Behind.Changes.Count().ShouldBe(2));
        page.Behind.Changes.ShouldAllBe(asked => asked.Json["roles"]!.AsArray().Single()!.ToString() == "top-management");
        form.Find("textarea").GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public void Without_a_role_nobody_is_asked()
    {
        var form = page.Render<InviteForm>();

        form.Find("textarea").Input("ada@example.org");
        form.Find("form").Submit();

        form.Find(".field-error").TextContent.ShouldContain("at least one role");
        page.Behind.Changes.ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => page.DisposeAsync();

    static void Send(IRenderedComponent<InviteForm> form, string addresses, string role)
    {
        form.Find("textarea").Input(addresses);
        form.FindAll(".option input")[Array.IndexOf([.. Identity.Contracts.RoleNames.All], role)].Change(true);
        form.Find("form").Submit();
    }

    static object Invitation(string email) => new { id = Guid.NewGuid(), @ref = "INV-1", version = 1, state = "pending", fields = new { email, roles = new[] { "contributor" } }, can = Array.Empty<string>() };
}
