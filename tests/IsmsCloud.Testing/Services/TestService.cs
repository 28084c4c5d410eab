using System.Net.Http.Headers;
using System.Text.Json;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Testing;

/// <summary>A real service of the product on real servers, in this process, with databases of its own.</summary>
/// <typeparam name="TProgram">The service's Program.</typeparam>
public class TestService<TProgram>(RealServers servers) : WebApplicationFactory<TProgram> where TProgram : class
{
    private readonly string _database = RealServers.DatabaseName();

    /// <summary>The service's own database of this test.</summary>
    public string Database => _database;

    /// <summary>A tenant that nobody has used.</summary>
    public static TenantId NewTenant() => new(Guid.CreateVersion7());

    /// <summary>A client with the person's token.</summary>
    public HttpClient ClientFor(TestPerson person)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestTokens.For(person));
        return client;
    }

    /// <summary>An event of another service, on the real bus.</summary>
    public async Task Tell(TenantId tenant, object e, int subjectVersion, CancellationToken ct)
    {
        var bus = Services.GetRequiredService<IEventPublisher>();
        var body = JsonSerializer.Serialize(e, e.GetType(), JsonSerializerOptions.Web);
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        await bus.Publish(new OutgoingEvent(Guid.CreateVersion7(), bus.NameOf(e), body, tenant, Actor.System("test"), now, "test", Guid.CreateVersion7(), subjectVersion, "TST-0007"), ct);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:mongodb", servers.MongoConnectionString);
        builder.UseSetting("ConnectionStrings:rabbitmq", servers.RabbitConnectionString);
        builder.UseSetting("Revisions:Database", _database);
        builder.ConfigureTestServices(Configure);
    }

    /// <summary>What a test replaces in the service: the trust in tokens, and what it adds.</summary>
    protected virtual void Configure(IServiceCollection services) => services.BelieveTestTokens();
}
