using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Identity.Access;
using IsmsCloud.Identity.Accounts;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Identity.Contracts.Api;
using IsmsCloud.Identity.Features.Engagements;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Attacks.Tests.Seeding;

/// <summary>Identity alone knows its people: theirs have an account, and found their organisation themselves.</summary>
static class Founders
{
    public static async Task<TestPerson> Of(IAttackedService service, TestPerson person, CancellationToken ct)
    {
        await using var scope = service.Services.CreateAsyncScope();
        var account = new Account($"{Guid.NewGuid():n}@example.org", person.Name);
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account)).Succeeded.ShouldBeTrue();
        var founder = person with { Id = account.Id.ToString() };
        var founded = await service.As(founder).Say("POST", "/api/identity/organisations", new JsonObject { ["name"] = $"Of {account.Id}", ["kind"] = "consultancy" }, ct);
        founded.Status.ShouldBe(201, founded.ToString());
        return founder with { Tenant = new TenantId((Guid)founded.Json!["id"]!) };
    }

    /// <summary>Grants an engagement to a consultancy of the founder's; the link to do that by comes by mail, which nobody reads here.</summary>
    public static async Task Engage(IAttackedService service, TestPerson client, CancellationToken ct)
    {
        var founded = await service.As(client).Say("POST", "/api/identity/organisations", new JsonObject { ["name"] = $"Advises {client.Id}", ["kind"] = "consultancy" }, ct);
        var (consultancy, by, now) = ((Guid)founded.Json!["id"]!, new Actor(client.Id, client.Name), service.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        var terms = new EngagementFields { Reason = "To be attacked", Until = now.AddMonths(6), People = [Guid.Parse(client.Id)], Roles = [RoleNames.Contributor] };
        var tenants = service.Services.GetRequiredService<TenantScopes>();
        var proposal = await tenants.Run(consultancy, by, async scope =>
            (await scope.GetRequiredService<Proposing>().Make(new ProposeEngagementRequest { Contact = "client@example.org", Engagement = terms }, now, ct)).Value!, ct);
        await tenants.Run(client.Tenant!.Value.Value, by, scope => scope.GetRequiredService<Granting>().Ensure(new TenantId(consultancy), proposal, by, ct), ct);
    }
}
