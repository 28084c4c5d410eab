using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Web.Components.Layout;
using IsmsCloud.Web.Components.Pages;

namespace IsmsCloud.Web.Tests;

public sealed class StartTests
{
    [Fact]
    public void An_owner_is_led_to_the_set_up_until_it_is_done()
    {
        var own = Own() with { Onboarded = false };

        Start.Of(Me(own)).ShouldBe($"/w/{own.Id}/set-up");
        Start.Of(Me(own with { Onboarded = true })).ShouldBe($"/w/{own.Id}/overview");
    }

    [Fact]
    public void Somebody_who_may_not_do_the_set_up_is_not_led_to_it()
    {
        var own = Own() with { Onboarded = false, Roles = [RoleNames.Contributor] };

        Start.Of(Me(own)).ShouldBe($"/w/{own.Id}/overview");
    }

    [Fact]
    public void A_consultant_begins_with_the_clients() => Start.Of(Me(Own(), Client(), Client())).ShouldBe("/clients");

    [Fact]
    public void Who_belongs_nowhere_is_led_nowhere() => Start.Of(Me()).ShouldBeNull();

    [Theory]
    [InlineData("overview", "overview")]
    [InlineData("context/issues", "context/issues")]
    [InlineData("context/issues/0192f000-0000-7000-8000-000000000101", "context/issues")]
    [InlineData("context/issues/swot", "context/issues")]
    [InlineData("organisation/people/roles", "organisation/people")]
    [InlineData("set-up/sector", "overview")]
    public void From_one_client_to_the_next_one_stays_on_the_same_register(string here, string there)
    {
        var (from, to) = (Guid.NewGuid(), Guid.NewGuid());

        Place.Of($"http://localhost/w/{from}/{here}", TimeProvider.System).Elsewhere(to).ShouldBe($"/w/{to}/{there}");
    }

    static MeDto Me(params WorkspaceDto[] workspaces) => new(Guid.NewGuid(), "Ada", "ada@example.org", workspaces);

    static WorkspaceDto Own() => new(Guid.NewGuid(), "Own", OrganisationKind.Organisation, [RoleNames.Owner], ActingFor: false, Until: null, Onboarded: true);

    static WorkspaceDto Client() => Own() with { Id = Guid.NewGuid(), Roles = [RoleNames.IsmsManager], ActingFor = true };
}
