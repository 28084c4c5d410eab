using System.Collections.Concurrent;
using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting;

/// <summary>Collects the resources of an application before it runs.</summary>
public sealed class DistributedApplicationBuilder
{
    readonly ConcurrentQueue<Resource> resources = [];
    readonly List<string> announcements = [];

    internal DistributedApplicationBuilder(RunOptions options) => Options = options;

    /// <summary>What the command line asks for.</summary>
    public RunOptions Options { get; }

    /// <summary>A folder for what a project keeps itself; begun anew with the servers' data.</summary>
    public string DataFolder(string name) => Path.Combine(Home.At(Options.Data).Data, name);

    /// <summary>Adds a MongoDB server.</summary>
    public ServerResource AddMongoDB(string name) => Add(new ServerResource(name, ServerKind.MongoDB));

    /// <summary>Adds a RabbitMQ broker.</summary>
    public ServerResource AddRabbitMQ(string name) => Add(new ServerResource(name, ServerKind.RabbitMQ));

    /// <summary>Adds a PostgreSQL server.</summary>
    public ServerResource AddPostgres(string name) => Add(new ServerResource(name, ServerKind.Postgres));

    /// <summary>Adds the project in <paramref name="folder"/>, which is relative to the solution.</summary>
    public ProjectResource AddProject(string name, string folder) => Add(new ProjectResource(name, folder));

    /// <summary>Prints a text when everything answers, before the line that says so.</summary>
    public DistributedApplicationBuilder WithAnnouncement(string text)
    {
        announcements.Add(text);
        return this;
    }

    /// <summary>The application, ready to run.</summary>
    public DistributedApplication Build() => new(Options, resources, announcements);

    T Add<T>(T resource)
        where T : Resource
    {
        resources.Enqueue(resource);
        return resource;
    }
}
