using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Identity.Storage;
using IsmsCloud.Revisions;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Identity.Tests;

public sealed class FoundingTests(IdentityHost host)
{
    private readonly IdentityApp _app = host.App;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_confirms_a_sign_up_owns_a_workspace_and_runs_its_ISMS()
    {
        var ada = await Worker.Founder(_app, Ct, "Consultancy");
        var workspace = (await ada.Me(Ct)).Workspaces.ShouldHaveSingleItem();
        (workspace.Name, workspace.Kind, workspace.ActingFor, workspace.Onboarded).ShouldBe(("Keller GmbH", OrganisationKind.Consultancy, false, false));
        workspace.Roles.ShouldBe([RoleNames.Owner, RoleNames.IsmsManager]);
        var api = await ada.In(workspace.Id, Ct);
        var organisation = (await api.Organisations.List(new(), Ct)).Required().Items.ShouldHaveSingleItem();
        (organisation.Id, organisation.Fields.Edition, organisation.SmallOrganisation).ShouldBe((workspace.Id, Editions.Of2022A1, false));
        (await api.Members.List(new(), Ct)).Required().Items.ShouldHaveSingleItem().Email.ShouldBe(ada.Email);
    }

    [Fact]
    public async Task A_new_organisation_is_told_to_the_other_services()
    {
        var ada = await Worker.Founder(_app, Ct);
        var home = await ada.Home(Ct);
        await Eventually.Holds(() => Task.FromResult(_app.Published.Any(e => e.Tenant.Value == home && e.Name == "identity.organisation-registered")), "OrganisationRegistered is confirmed by the broker");
        _app.Published.Single(e => e.Tenant.Value == home && e.Name == "identity.organisation-registered").SubjectVersion.ShouldBe(1);
    }

    [Fact]
    public async Task A_confirmation_that_broke_after_the_account_was_made_is_finished_by_the_same_link()
    {
        var person = await ConfirmedWithoutOrganisation();
        await person.Browser.Open((await person.LinkInMail(Ct)).PathAndQuery, Ct);
        await person.Browser.Submit(Ct, ("Password", Person.Password));
        (await new Worker(_app, person).Me(Ct)).Workspaces.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Somebody_who_signs_in_before_the_organisation_is_finished_has_it_all_the_same()
    {
        var person = await ConfirmedWithoutOrganisation();
        await person.SignIn(Ct);
        var worker = new Worker(_app, person);
        (await worker.Me(Ct)).Workspaces.ShouldHaveSingleItem().Roles.ShouldContain(RoleNames.Owner);
        (await worker.Me(Ct)).Workspaces.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_founding_that_broke_before_the_membership_is_finished_by_the_organisation_s_own_event()
    {
        var ada = await Worker.Founder(_app, Ct);
        var me = await ada.Me(Ct);
        var id = Guid.CreateVersion7();
        var orphan = Organisation.Found(id, OrganisationKind.Organisation, new OrganisationFields { Name = "Second" }).Value!;
        await _app.Services.GetRequiredService<TenantScopes>().Run(id, new(me.Id.ToString(), me.Name), async scope =>
        {
            await scope.GetRequiredService<RevisionStore<Organisation>>().Save(orphan, Ct);
            return 0;
        }, Ct);
        await Eventually.Holds(async () => (await ada.Me(Ct)).Workspaces.Any(w => w.Id == id && w.Name == "Second"), "the founder is a member");
    }

    [Fact]
    public async Task Founding_the_same_organisation_twice_founds_it_once()
    {
        var ada = await Worker.Founder(_app, Ct);
        var home = await ada.Home(Ct);
        await using var scope = _app.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(ada.Email);
        var again = Organisation.Found(home, OrganisationKind.Organisation, new OrganisationFields { Name = "Another name" }).Value!;
        await scope.ServiceProvider.GetRequiredService<Founding>().Found(again, account!, Ct);
        (await ada.Me(Ct)).Workspaces.ShouldHaveSingleItem().Name.ShouldBe("Keller GmbH");
        (await (await ada.In(home, Ct)).Members.List(new(), Ct)).Required().Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_sign_up_s_link_does_not_open_an_account_that_came_about_otherwise()
    {
        var person = new Person(_app, $"p{Guid.NewGuid():N}@example.com");
        await person.SignUp(Ct);
        var link = await person.LinkInMail(Ct);
        await using (var scope = _app.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            (await accounts.CreateAsync(new Account(person.Email, "Somebody") { EmailConfirmed = true }, "another good Password 77")).Succeeded.ShouldBeTrue();
        }
        await person.Browser.Open(link.PathAndQuery, Ct);
        await person.Browser.Submit(Ct, ("Password", Person.Password));
        person.Browser.At.AbsolutePath.ShouldBe("/account/confirm");
        (await person.OpenIdSignIn(Ct)).IsError.ShouldBeTrue();
    }

    [Fact]
    public async Task A_signed_in_person_founds_a_further_organisation_and_with_the_same_key_only_one()
    {
        var ada = await Worker.Founder(_app, Ct);
        var http = await ada.HttpOfPerson(Ct);
        http.DefaultRequestHeaders.Add("Idempotency-Key", "one");
        var api = new IdentityClient(http);
        var request = new FoundRequest { Name = "Keller Advice", Kind = OrganisationKind.Consultancy, TimeZone = "Europe/Berlin" };
        var first = (await api.Found(request, Ct)).Required();
        var second = (await api.Found(request, Ct)).Required();
        second.Id.ShouldBe(first.Id);
        (await ada.Me(Ct)).Workspaces.Select(w => w.Name).ShouldBe(["Keller Advice", "Keller GmbH"]);
        (await (await ada.In(first.Id, Ct)).Organisations.Get(first.Id, Ct)).Required().Fields.TimeZone.ShouldBe("Europe/Berlin");
    }

    [Fact]
    public async Task What_a_new_organisation_lacks_is_refused_by_name()
    {
        var api = await (await Worker.Founder(_app, Ct)).Api(Ct);
        (await api.Found(new FoundRequest { Name = "", Kind = OrganisationKind.Organisation }, Ct)).Problem!.Errors.ShouldHaveSingleItem().Path.ShouldBe("name");
        (await api.Found(new FoundRequest { Name = "A" }, Ct)).Problem!.Errors[0].Path.ShouldBe("kind");
        (await api.Found(new FoundRequest { Name = new string('x', 201), Kind = OrganisationKind.Organisation }, Ct)).Problem!.Errors[0].Code.ShouldBe("too-long");
        (await api.Found(new FoundRequest { Name = "A", Kind = OrganisationKind.Organisation, TimeZone = "Mars/Olympus" }, Ct)).Problem!.Errors[0].Path.ShouldBe("timeZone");
    }

    private async Task<Person> ConfirmedWithoutOrganisation()
    {
        var person = new Person(_app, $"p{Guid.NewGuid():N}@example.com");
        await person.SignUp(Ct);
        await using var scope = _app.Services.CreateAsyncScope();
        var signUp = await scope.ServiceProvider.GetRequiredService<IdentityDb>().SignUps.SingleAsync(s => s.Email == person.Email, Ct);
        (await scope.ServiceProvider.GetRequiredService<SignUps>().Confirm(signUp, Person.Password, Ct)).ShouldNotBeNull();
        return person;
    }
}
