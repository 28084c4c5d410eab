using IsmsCloud.Hosting.Resources;

namespace IsmsCloud.Hosting.Running;

/// <summary>Starts the projects of an application, each when what it needs is there, and keeps them running.</summary>
sealed class ProjectStarter(Home home, Steps steps, CancellationToken stop)
{
    readonly Lock gate = new();
    readonly List<Task> running = [];

    /// <summary>Completes when all projects that were started have ended.</summary>
    internal Task Ended => Task.WhenAll(running);

    /// <summary>Returns when the project answers.</summary>
    internal async Task StartAsync(ProjectResource project)
    {
        project.Address = project.Url;
        await Task.WhenAll(project.StartsAfter.Select(other => other.Ready)).WaitAsync(stop);
        if (!File.Exists(Assembly(project)))
            throw new StartFailedException($"{project.Name} is not built: {Assembly(project)} is missing");
        project.Log = new(home.Logs, project.Name, line => steps.Warn(project.Name, line));
        lock (gate)
            running.Add(new Supervised(project, () => Recipe(project), ct => HealthCheck.AnswersAsync(project.Url, ct)).RunAsync(stop));
        await project.Ready.WaitAsync(stop);
    }

    static string Assembly(ProjectResource project) => Repository.AssemblyOf(project.Folder);

    static ProcessRecipe Recipe(ProjectResource project)
    {
        var environment = new Dictionary<string, string>(DotnetDefaults.Environment) { ["ASPNETCORE_URLS"] = project.Url };
        foreach (var reference in project.References)
            environment[reference.Setting.Key] = reference.Setting.Value;
        foreach (var (key, value) in project.Environment)
            environment[key] = value;
        return new(Repository.DotnetHost, [Assembly(project)])
        {
            Environment = environment,
            WorkingDirectory = Path.Combine(Repository.Root, project.Folder),
        };
    }
}
