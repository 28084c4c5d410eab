using System.Text;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;
using IsmsCloud.Context.Contracts;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Tests.Hosting;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(RunningGraph))]

namespace IsmsCloud.Graph.Tests.Hosting;

/// <summary>The graph with the real services behind it, which hold records of two organisations; started once, when the first test asks.</summary>
public sealed class RunningGraph : IAsyncDisposable
{
    readonly Lazy<Task<Started>> started = new(StartAsync);

    internal async Task<IReadOnlyList<IServiceBehind>> ServicesBehind() => (await started.Value).Behind;

    /// <summary>An organisation.</summary>
    internal static Guid Ours { get; } = Guid.CreateVersion7();

    /// <summary>Another one, with the same things in it.</summary>
    internal static Guid Theirs { get; } = Guid.CreateVersion7();

    /// <summary>Somebody who may do everything in an organisation.</summary>
    internal static TestPerson Reader(Guid organisation) => TestPerson.Of(
        new TenantId(organisation), "Rita Read",
        [.. ContextPermissions.All, .. RiskPermissions.All, .. ControlPermissions.All, "organisation:read", "members:manage", "engagements:manage", "clients:manage"]);

    /// <summary>The graph with calls of its own, so that one test's faults and counts are nobody else's.</summary>
    internal async Task<GraphHost> Host(params (string Key, string Value)[] settings)
    {
        var all = await started.Value;
        return new GraphHost(all.Servers, all.Behind, settings);
    }

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully) return;
        foreach (var service in (await started.Value).Behind) await service.DisposeAsync();
    }

    static async Task<Started> StartAsync()
    {
        var servers = await RealServers.GetAsync();
        var behind = await Task.Run(() => Tests.Hosting.ServicesBehind.Start(servers));
        await Task.WhenAll(Seed.Fill(behind, Reader(Ours), "MarkerOfOurs", CancellationToken.None), Seed.Fill(behind, Reader(Theirs), "MarkerOfTheirs", CancellationToken.None));
        return new(servers, behind);
    }

    sealed record Started(RealServers Servers, IReadOnlyList<IServiceBehind> Behind);
}

/// <summary>A graph, in this process, with the services' own handlers for a network.</summary>
sealed class GraphHost(RealServers servers, IReadOnlyList<IServiceBehind> behind, (string Key, string Value)[] settings) : TestService<Program>(servers)
{
    public Calls Calls { get; } = new();

    public async Task<JsonObject> Ask(TestPerson person, string query, JsonObject? variables = null)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(new Caller(person.Tenant!.Value, new Actor(person.Id, person.Name), person.Permissions.ToHashSet(), person.Roles));
        scope.ServiceProvider.GetRequiredService<CallerToken>().Set(TestTokens.For(person));
        var serializer = scope.ServiceProvider.GetRequiredService<IGraphQLTextSerializer>();
        var result = await scope.ServiceProvider.GetRequiredService<IDocumentExecuter>().ExecuteAsync(options =>
        {
            options.Schema = scope.ServiceProvider.GetRequiredService<ISchema>();
            options.Query = query;
            options.Variables = variables is null ? null : serializer.Deserialize<Inputs>(variables.ToJsonString());
            options.RequestServices = scope.ServiceProvider;
            options.CancellationToken = TestContext.Current.CancellationToken;
        });
        using var stream = new MemoryStream();
        await serializer.WriteAsync(stream, result, TestContext.Current.CancellationToken);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!.AsObject();
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonObject> Read(TestPerson person, string query, JsonObject? variables = null)
    {
        var answer = await Ask(person, query, variables);
        answer["errors"].ShouldBeNull(answer.ToJsonString());
        return answer["data"]!.AsObject();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
    }

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        foreach (var service in behind)
            services.AddHttpClient(service.Name).ConfigurePrimaryHttpMessageHandler(() => Calls.On(service.Name, service.Handler));
    }
}
