using System.Collections.Concurrent;
using System.Reflection;
using IsmsCloud.Attacks.Tests.Seeding;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Testing;

// All attacks share the tenants that they attack: what one sends must not be taken for what another changed.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(AttackedServices))]

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>Every service of the product, started when the first test asks for it.</summary>
public sealed class AttackedServices : IAsyncDisposable
{
    readonly ConcurrentDictionary<string, Lazy<Task<IAttackedService>>> started = new();

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => [.. ServicePrograms.All.Select(ServicePrograms.NameOf)];

    internal Task<IAttackedService> Of(string name) => started.GetOrAdd(name, _ => new(() => Start(name))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var service in started.Values)
            if (service.Value.IsCompletedSuccessfully)
                await (await service.Value).DisposeAsync();
    }

    static async Task<IAttackedService> Start(string name)
    {
        var program = ServicePrograms.All.Single(assembly => ServicePrograms.NameOf(assembly) == name);
        var type = typeof(AttackedService<>).MakeGenericType(program.EntryPoint!.DeclaringType!);
        var service = (IAttackedService)Activator.CreateInstance(type, await RealServers.GetAsync(), name)!;
        await service.Open(CancellationToken.None);
        service.Theirs = await Seeder.Fill(service, CancellationToken.None);
        service.Ours = await Seeder.Fill(service, CancellationToken.None);
        return service;
    }
}
