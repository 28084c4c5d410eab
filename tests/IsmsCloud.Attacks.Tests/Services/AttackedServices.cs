using System.Reflection;
using IsmsCloud.Attacks.Tests.Seeding;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Testing;

// All attacks share the tenants that they attack: what one sends must not be taken for what another changed.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
[assembly: AssemblyFixture(typeof(AttackedServices))]

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>Every service of the product, each with two organisations in it; all are started when the first test asks for one.</summary>
public sealed class AttackedServices : IAsyncDisposable
{
    readonly Lazy<Dictionary<string, Task<IAttackedService>>> started = new(() =>
        ServicePrograms.All.ToDictionary(ServicePrograms.NameOf, program => Task.Run(() => Start(program))));

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => [.. All];

    internal static IReadOnlyList<string> All { get; } = [.. ServicePrograms.All.Select(ServicePrograms.NameOf)];

    internal Task<IAttackedService> Of(string name) => started.Value[name];

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated) return;
        foreach (var service in started.Value.Values)
            if (service.IsCompletedSuccessfully)
                await (await service).DisposeAsync();
    }

    static async Task<IAttackedService> Start(Assembly program)
    {
        var type = typeof(AttackedService<>).MakeGenericType(program.EntryPoint!.DeclaringType!);
        var service = (IAttackedService)Activator.CreateInstance(type, await RealServers.GetAsync(), ServicePrograms.NameOf(program))!;
        await service.Open(CancellationToken.None);
        var sides = await Task.WhenAll(Seeder.Fill(service, CancellationToken.None), Seeder.Fill(service, CancellationToken.None));
        (service.Theirs, service.Ours) = (sides[0], sides[1]);
        await Task.WhenAll(sides.Select(side => Seeder.Settle(service, side, CancellationToken.None)));
        return service;
    }
}
