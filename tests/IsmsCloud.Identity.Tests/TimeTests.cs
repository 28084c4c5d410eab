using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using static IsmsCloud.Identity.Contracts.RoleNames;

namespace IsmsCloud.Identity.Tests;

/// <summary>What comes with time, and what an organisation may have most of: with a service and a clock of their own.</summary>
public sealed class TimeTests(RealServers servers) : IAsyncDisposable
{
    private readonly IdentityApp _app = IdentityApp.Start(servers);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_engagement_runs_out_and_no_token_outlives_it()
    {
        var ((nora, north), (ada, home)) = (await Founder("Consultancy"), await Founder());
        var until = _app.Time.GetUtcNow().AddMinutes(6);
        var request = new ProposeEngagementRequest { Contact = ada.Email, Engagement = new() { Reason = "A short look", Until = until, People = [(await nora.Me(Ct)).Id], Roles = [Reader] } };
        (await (await nora.In(north, Ct)).Proposals.Propose(request, Ct)).Required();
        var link = System.Web.HttpUtility.ParseQueryString((await ada.Person.LinkInMail(Ct)).Query)["proposal"]!;
        var engagement = (await (await ada.In(home, Ct)).Engagements.Grant(link, Ct)).Required();
        (await nora.Exchange(home, Ct)).ExpiresIn.ShouldBeInRange(1, 360);
        _app.Time.Ahead = TimeSpan.FromMinutes(7);
        (await nora.Exchange(home, Ct)).Error.ShouldBe("invalid_target");
        (await (await ada.In(home, Ct)).Engagements.Get(engagement.Id, Ct)).Required().State.ShouldBe(EngagementState.Ended);
        (await (await nora.In(north, Ct)).ClientEngagements(Ct)).Required().Items.ShouldHaveSingleItem().State.ShouldBe(EngagementState.Ended);
    }

    [Fact]
    public async Task An_API_client_past_its_end_and_a_secret_past_its_overlap_are_dead()
    {
        var (ada, home) = await Founder();
        var api = await ada.In(home, Ct);
        var fields = new ApiClientFields { Name = "Sync", Permissions = ["context:read"], ExpiresAt = _app.Time.GetUtcNow().AddMinutes(9) };
        var made = (await api.ApiClients.Create(fields, Ct)).Required();
        (await Worker.ClientToken(_app, made.Client.ClientId, made.Secret, Ct)).ExpiresIn.ShouldBeInRange(1, 540);
        var other = (await api.ApiClients.Create(fields with { Name = "Other", ExpiresAt = null }, Ct)).Required();
        var rotated = (await api.ApiClients.Rotate(other.Client.Id, other.Client.Version, 1, Ct)).Required();
        _app.Time.Ahead = TimeSpan.FromMinutes(61);
        (await Worker.ClientToken(_app, made.Client.ClientId, made.Secret, Ct)).IsError.ShouldBeTrue();
        (await Worker.ClientToken(_app, other.Client.ClientId, other.Secret, Ct)).IsError.ShouldBeTrue();
        (await Worker.ClientToken(_app, other.Client.ClientId, rotated.Secret, Ct)).IsError.ShouldBeFalse();
    }

    [Fact]
    public async Task An_invitation_that_nobody_answers_is_expired_after_14_days_and_counts_no_longer()
    {
        var (ada, home) = await Founder();
        var bea = Person.Stranger(_app);
        (await (await ada.In(home, Ct)).Invitations.Create(new InvitationFields { Email = bea.Email, Roles = [Reader] }, Ct)).Required();
        var link = (await bea.LinkInMail(Ct)).PathAndQuery;
        _app.Time.Ahead = TimeSpan.FromDays(14);
        await bea.Browser.Open(link, Ct);
        bea.Browser.Words.ShouldContain("used up, withdrawn or too old");
        await ada.SignInAgain(Ct);
        var api = await ada.In(home, Ct);
        (await api.Invitations.List(new Http.Client.RegisterQuery().Where("state", "expired"), Ct)).Required().Items.ShouldHaveSingleItem().State.ShouldBe(InvitationState.Expired);
        (await api.Invitations.Create(new InvitationFields { Email = bea.Email, Roles = [Reader] }, Ct)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task An_organisation_has_200_open_invitations_and_50_API_clients_and_a_person_owns_20_organisations_at_most()
    {
        var (ada, home) = await Founder();
        var now = _app.Time.GetUtcNow();
        await Fill(home, InvitationRefusals.MaxPending, i => Invitation.Invite(new InvitationFields { Email = $"p{i}@example.com", Roles = [Reader] }, new("ada", "Ada"), now).Value!);
        await Fill(home, ApiClientRefusals.MaxClients, i => ApiClient.Register(Guid.CreateVersion7(), $"client-{Guid.NewGuid():N}", new() { Name = $"C {i}", Permissions = ["context:read"] }, now).Value!);
        var api = await ada.In(home, Ct);
        (await api.Invitations.Create(new InvitationFields { Email = "one.more@example.com", Roles = [Reader] }, Ct)).Problem!.Code.ShouldBe("too-many-invitations");
        (await api.ApiClients.Create(new ApiClientFields { Name = "One more", Permissions = ["context:read"] }, Ct)).Problem!.Code.ShouldBe("too-many-api-clients");
        var person = await ada.Api(Ct);
        for (var i = 1; i < OrganisationRefusals.MaxOwned; i++)
            (await person.Found(new FoundRequest { Name = $"Company {i}", Kind = OrganisationKind.Organisation }, Ct)).Required();
        (await person.Found(new FoundRequest { Name = "One more", Kind = OrganisationKind.Organisation }, Ct)).Problem!.Code.ShouldBe("too-many-organisations");
    }

    [Fact]
    public async Task An_organisation_has_1000_members_at_most()
    {
        var (ada, home) = await Founder();
        var now = _app.Time.GetUtcNow();
        var bea = Person.Stranger(_app);
        (await (await ada.In(home, Ct)).Invitations.Create(new InvitationFields { Email = bea.Email, Roles = [Reader] }, Ct)).Required();
        await Fill(home, MemberRefusals.MaxMembers - 1, i => Membership.Join(Guid.CreateVersion7(), new(Guid.CreateVersion7(), $"P {i}", $"p{i}@example.com"), [Reader], new("ada", "Ada"), null, now));
        (await (await ada.In(home, Ct)).Invitations.Create(new InvitationFields { Email = "one.more@example.com", Roles = [Reader] }, Ct)).Problem!.Code.ShouldBe("too-many-members");
        await bea.Browser.Open((await bea.LinkInMail(Ct)).PathAndQuery, Ct);
        await bea.Browser.Submit(Ct, ("Name", "Bea"), ("NewPassword", Person.Password));
        bea.Browser.Words.ShouldContain("at most 1000 members");
    }

    private async Task<(Worker, Guid)> Founder(string kind = "Organisation")
    {
        var ada = await Worker.Founder(_app, Ct, kind);
        return (ada, await ada.Home(Ct));
    }

    private Task<int> Fill<T>(Guid tenant, int count, Func<int, T> make) where T : Aggregate => _app.Services.GetRequiredService<TenantScopes>().Run(tenant, new("ada", "Ada"), async scope =>
    {
        await scope.GetRequiredService<RevisionStore<T>>().SaveMany([.. Enumerable.Range(0, count).Select(make)], Ct);
        return count;
    }, Ct);
}
