using System.Reflection;

namespace IsmsCloud.Testing;

/// <summary>The services of the product that lie beside the running tests: programs that keep contracts. Who adds one adds nothing here.</summary>
public static class ServicePrograms
{
    /// <summary>Their assemblies.</summary>
    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Directory.EnumerateFiles(AppContext.BaseDirectory, "IsmsCloud.*.Contracts.dll").Order(StringComparer.Ordinal)
            .Select(contracts => contracts.Replace(".Contracts.dll", ".dll", StringComparison.Ordinal))
            .Where(File.Exists)
            .Select(Assembly.LoadFrom)
            .Where(program => program.EntryPoint is not null && program.GetReferencedAssemblies().Any(name => name.Name == "IsmsCloud.ServiceDefaults")),
    ];

    /// <summary>The name by which a service is known in addresses, queues and databases: <c>context</c>.</summary>
    public static string NameOf(Assembly program) => program.GetName().Name!.Split('.')[^1].ToLowerInvariant();
}
