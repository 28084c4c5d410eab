using IsmsCloud.Http;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Contracts.Demo;
using IsmsCloud.Identity.Domain;
using IsmsCloud.Identity.Features.Engagements;
using IsmsCloud.Identity.Features.Organisations;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace IsmsCloud.Identity.Features.Demo;

/// <summary>
/// Loads the demo before the service answers anybody; again at each start, which changes nothing that is there. Its
/// passwords and secrets are known to everybody, so a process that isn't in Development does not start with it.
/// </summary>
internal sealed class LoadDemo(IServiceScopeFactory scopes, TenantScopes tenants, IConfiguration configuration, TimeProvider time) : IHostedService
{
    private static readonly Actor Loader = Actor.System("demo");

    public static void AddTo(IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        if (!configuration.GetValue("Demo:Load", false)) return;
        if (!environment.IsDevelopment()) throw new InvalidOperationException("Demo:Load is for Development alone: everybody knows the demo's passwords.");
        services.AddHostedService<LoadDemo>();
    }

    public async Task StartAsync(CancellationToken ct)
    {
        var demo = await DemoFile.Read(configuration["Demo:File"] ?? throw new InvalidOperationException("Demo:File is not configured."), ct);
        foreach (var organisation in demo.Organisations) await tenants.Run(organisation.Id, Loader, scope => Write(scope, organisation, ct), ct);
        foreach (var person in demo.People) await Write(person, ct);
        foreach (var engagement in demo.Engagements) await Write(engagement, demo, ct);
        foreach (var client in demo.Clients) await tenants.Run(client.Organisation, Loader, scope => Write(scope, client, ct), ct);
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    private static async Task<bool> Write(IServiceProvider scope, DemoOrganisation o, CancellationToken ct)
    {
        var fields = new OrganisationFields { Name = o.Name, Sector = o.Sector, Headcount = o.Headcount, Edition = o.Edition, TimeZone = o.TimeZone, Onboarded = true };
        var organisation = Required(Organisation.Found(o.Id, o.Kind, fields));
        await scope.GetRequiredService<RevisionStore<Organisation>>().Save(organisation, ct);
        await scope.GetRequiredService<TokenIndex>().Put(organisation, ct);
        return true;
    }

    private async Task Write(DemoPerson person, CancellationToken ct)
    {
        var account = await EnsureAccount(person);
        foreach (var at in person.Memberships)
        {
            await tenants.Run(at.Organisation, Loader, async scope =>
            {
                var membership = Membership.Join(at.IdOf(person), account.AsJoiner(), at.Roles, Loader, null, time.GetUtcNow());
                await scope.GetRequiredService<RevisionStore<Membership>>().Save(membership, ct);
                await scope.GetRequiredService<TokenIndex>().Put(at.Organisation, membership, ct);
                return true;
            }, ct);
        }
    }

    private async Task<Account> EnsureAccount(DemoPerson person)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByIdAsync(person.Id.ToString()) is { } known) return known;
        var account = new Account(person.Email, person.Name) { Id = person.Id, EmailConfirmed = true };
        // Not by the rules for passwords: these are easy to type, and known anyway.
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, person.Password);
        var made = await accounts.CreateAsync(account);
        return made.Succeeded ? account : throw new InvalidOperationException($"{person.Email}: {made}");
    }

    private async Task Write(DemoEngagement e, DemoFile demo, CancellationToken ct)
    {
        var present = await tenants.Run(e.Client, Loader, scope => scope.GetRequiredService<RevisionStore<Engagement>>().Count(x => x.ConsultancyId == e.Consultancy, ct), ct);
        if (present > 0) return;
        var owner = demo.People.First(p => p.Memberships.Any(m => m.Organisation == e.Client && m.Roles.Contains(Contracts.RoleNames.Owner)));
        var terms = new EngagementFields { Reason = e.Reason, Until = time.GetUtcNow().AddMonths(e.Months), People = e.People, Roles = e.Roles };
        var request = new ProposeEngagementRequest { Contact = owner.Email, Engagement = terms };
        var by = new Actor(owner.Id.ToString(), owner.Name);
        var proposal = await tenants.Run(e.Consultancy, Loader, scope => Propose(scope, request, e, ct), ct);
        await tenants.Run(e.Client, by, scope => scope.GetRequiredService<Granting>().Ensure(new TenantId(e.Consultancy), proposal, by, ct), ct);
    }

    private async Task<EngagementProposal> Propose(IServiceProvider scope, ProposeEngagementRequest request, DemoEngagement e, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var proposal = Required(await scope.GetRequiredService<Proposing>().Make(request, now, ct, e.Id));
        if (proposal.Grant(new TenantId(e.Client), now) is { } refusal) throw new InvalidOperationException(refusal.Message);
        await scope.GetRequiredService<RevisionStore<EngagementProposal>>().Save(proposal, ct);
        return proposal;
    }

    private async Task<bool> Write(IServiceProvider scope, DemoClient c, CancellationToken ct)
    {
        var fields = new ApiClientFields { Name = c.Name, Permissions = c.Permissions };
        var client = Required(ApiClient.Register(DerivedId.Of(c.Organisation, c.Id), c.Id, fields, time.GetUtcNow()));
        await scope.GetRequiredService<RevisionStore<ApiClient>>().Save(client, ct);
        await scope.GetRequiredService<TokenIndex>().Put(c.Organisation, client, ct);
        await scope.GetRequiredService<ClientSecrets>().Keep(c.Id, c.Secret, ct);
        return true;
    }

    private static T Required<T>(Made<T> made) where T : class =>
        made.Value ?? throw new InvalidOperationException($"{made.Refusals[0].Path}: {made.Refusals[0].Message}");
}
