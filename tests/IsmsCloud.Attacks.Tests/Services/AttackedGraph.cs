using System.Text;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;
using IsmsCloud.Graph;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>The graph before the attacked services.</summary>
interface IAttackedGraph : IAsyncDisposable
{
    ISchema Schema { get; }

    Task<JsonObject> Ask(TestPerson person, string query, CancellationToken ct);

    static IAttackedGraph Before(RealServers servers, IReadOnlyList<IAttackedService> services) =>
        (IAttackedGraph)Activator.CreateInstance(typeof(AttackedGraph<>).MakeGenericType(typeof(GraphService).Assembly.EntryPoint!.DeclaringType!), servers, services)!;
}

sealed class AttackedGraph<TProgram>(RealServers servers, IReadOnlyList<IAttackedService> behind) : TestService<TProgram>(servers), IAttackedGraph
    where TProgram : class
{
    public ISchema Schema => Services.GetRequiredService<ISchema>();

    public async Task<JsonObject> Ask(TestPerson person, string query, CancellationToken ct)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(new Caller(person.Tenant!.Value, new Actor(person.Id, person.Name), person.Permissions.ToHashSet(), person.Roles));
        scope.ServiceProvider.GetRequiredService<CallerToken>().Set(TestTokens.For(person));
        var result = await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(options =>
            (options.Schema, options.Query, options.RequestServices, options.CancellationToken) = (Schema, query, scope.ServiceProvider, ct));
        using var stream = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<IGraphQLSerializer>().WriteAsync(stream, result, ct);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!.AsObject();
    }

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        foreach (var service in behind) services.AddHttpClient(service.Name).ConfigurePrimaryHttpMessageHandler(() => service.Handler);
    }
}
