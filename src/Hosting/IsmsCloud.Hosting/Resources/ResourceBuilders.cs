namespace IsmsCloud.Hosting.Resources;

/// <summary>The words in which the resources of an application are related to each other.</summary>
public static class ResourceBuilders
{
    /// <summary>Tells a project where another resource is; it starts only when the connection strings it needs are known.</summary>
    public static ProjectResource WithReference(this ProjectResource project, IReferable other)
    {
        project.References.Add(other);
        return project;
    }

    /// <summary>Starts a project only when another resource answers.</summary>
    public static ProjectResource WaitFor(this ProjectResource project, Resource other)
    {
        project.WaitsFor.Add(other);
        return project;
    }

    /// <summary>Sets an environment variable of a project.</summary>
    public static ProjectResource WithEnvironment(this ProjectResource project, string key, string value)
    {
        project.Environment[key] = value;
        return project;
    }

    /// <summary>Fixes the port on which a project listens.</summary>
    public static ProjectResource WithHttpEndpoint(this ProjectResource project, int port)
    {
        project.Port = port;
        return project;
    }

    /// <summary>Adds a database to a PostgreSQL server.</summary>
    public static DatabaseResource AddDatabase(this ServerResource server, string name) => new(server, name);
}
