using System.Reflection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Architecture.Tests.Product;

/// <summary>The services as they compose themselves, without the servers that they would work with: to look at, not to call.</summary>
static class Services
{
    // A service is a process of the system that keeps contracts; who adds one adds nothing here.
    static IEnumerable<Assembly> Programs =>
        from project in Tree.Projects
        where Tree.Projects.Any(other => other.Name == $"{project.Name}.Contracts")
        let assembly = Code.Assemblies.Single(candidate => candidate.GetName().Name == project.Name)
        where assembly.EntryPoint is not null && assembly.GetReferencedAssemblies().Any(name => name.Name == "IsmsCloud.ServiceDefaults")
        select assembly;

    public static IReadOnlyList<Service> All { get; } = [.. Programs.Select(Inspect)];

    static Service Inspect(Assembly program)
    {
        var type = typeof(Inspection<>).MakeGenericType(program.EntryPoint!.DeclaringType!);
        return ((IInspection)Activator.CreateInstance(type)!).Service(program.GetName().Name!.Split('.')[^1].ToLowerInvariant());
    }
}

sealed record Service(string Name, IServiceProvider Provider);

interface IInspection
{
    Service Service(string name);
}

sealed class Inspection<TProgram> : WebApplicationFactory<TProgram>, IInspection where TProgram : class
{
    static readonly string[] Servers = ["mongodb", "rabbitmq", "identity"];

    static readonly Dictionary<string, string> Nowhere = new()
    {
        ["mongodb"] = "mongodb://127.0.0.1:9",
        ["rabbitmq"] = "amqp://127.0.0.1:9",
        ["identity"] = "Host=127.0.0.1;Port=9",
    };

    public Service Service(string name)
    {
        StartServer();
        return new(name, base.Services);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // In Development the container is checked: what a constructor asks for must be registered.
        builder.UseEnvironment(Environments.Development);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        foreach (var server in Servers)
            builder.UseSetting($"ConnectionStrings:{server}", Nowhere[server]);
        builder.ConfigureTestServices(services =>
        {
            foreach (var worker in services.Where(IsWorker).ToList())
                services.Remove(worker);
        });
    }

    // Whatever would reach out for a server; the web host itself is one of them and stays.
    static bool IsWorker(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Name != "GenericWebHostService";
}
