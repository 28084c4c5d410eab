using System.Text.Json.Nodes;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Identity.Accounts;
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
}
