using System.Reflection;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Bench.Scenarios;

/// <summary>The door that a service writes through, without the service: its own dispatcher finds what was saved, and publishes it.</summary>
sealed class Door : IAsyncDisposable
{
    readonly ServiceProvider provider;
    readonly AsyncServiceScope scope;

    public Door(string mongo, string database, Guid organisation, params Assembly[] records)
    {
        provider = new ServiceCollection().AddLogging().AddSingleton<IEventPublisher, Namer>()
            .AddRevisions(new RevisionOptions { ConnectionString = mongo, Database = database }, records)
            .BuildServiceProvider();
        scope = provider.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantContext>().Set(Caller.System(new TenantId(organisation), "bench"));
    }

    public RevisionStore<T> To<T>()
        where T : Aggregate =>
        scope.ServiceProvider.GetRequiredService<RevisionStore<T>>();

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await provider.DisposeAsync();
    }

    sealed class Namer : IEventPublisher
    {
        public string NameOf(object integrationEvent) => integrationEvent.GetType().GetCustomAttribute<EventAttribute>()!.Name;

        public Task Publish(OutgoingEvent integrationEvent, CancellationToken ct) => throw new InvalidOperationException("Publishing is the service's.");
    }
}
