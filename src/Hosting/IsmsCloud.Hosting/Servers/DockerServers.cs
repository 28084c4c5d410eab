using System.Globalization;
using IsmsCloud.Hosting.Resources;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Servers;

/// <summary>The second choice: the official images through the docker command, data in named volumes.</summary>
sealed class DockerServers(string data, Action<string> progress) : IServerSource
{
    const string Label = "ismscloud.data";

    readonly Lazy<Task<string?>> whyNot = new(EngineAsync);

    public Task<string?> WhyNotAsync(ServerResource server, CancellationToken ct) => whyNot.Value.WaitAsync(ct);

    public async Task<ServerPlan> PlanAsync(ServerResource server, CancellationToken ct)
    {
        var image = DockerImage.For(server, Secret.Of(data, server.Name));
        if (!(await Docker(ct, "image", "inspect", image.Name)).Succeeded)
            await PullAsync(image.Name, ct);
        // An earlier, killed run may have left it.
        await Docker(ct, "rm", "--force", Named(server));
        return Plan(server, image, FreePorts.Next());
    }

    internal async Task RemoveDataAsync(CancellationToken ct)
    {
        if (await whyNot.Value is not null)
            return;
        foreach (var container in (await Docker(ct, "ps", "--all", "--quiet", "--filter", $"label={Label}={data}")).Output.Split())
            await Docker(ct, "rm", "--force", container);
        foreach (var volume in (await Docker(ct, "volume", "ls", "--quiet", "--filter", $"label={Label}={data}")).Output.Split())
            await Docker(ct, "volume", "rm", volume);
    }

    ServerPlan Plan(ServerResource server, DockerImage image, int port)
    {
        string[] run =
        [
            // In the foreground: the command passes the signal on, and the container goes with it.
            "run", "--rm", "--name", Named(server), "--label", $"{Label}={data}",
            "--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}:{image.Port}"),
            "--mount", $"type=volume,source={Named(server)},target={image.DataFolder},volume-label={Label}={data}",
            .. image.Environment.Keys.SelectMany(key => new[] { "--env", key }),
            image.Name, .. image.Arguments,
        ];
        return new($"Docker ({image.Name})", $"127.0.0.1:{port}", image.ConnectionString(port))
        {
            Recipe = () => new("docker", run) { Environment = image.Environment },
            Answers = ct => image.AnswersAsync(port, server, ct),
        };
    }

    // Two folders of data are two systems, so their containers must not share a name.
    string Named(ServerResource server) => $"ismscloud-{server.Name}-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(data)))[..8]}";

    async Task PullAsync(string image, CancellationToken ct)
    {
        progress($"Pulling {image}");
        var pulled = await Docker(ct, "pull", "--quiet", image);
        if (!pulled.Succeeded)
            throw new StartFailedException($"Docker could not pull {image}: {pulled.LastLine}");
    }

    static Task<CommandResult> Docker(CancellationToken ct, params string[] arguments) => Command.RunAsync("docker", arguments, onLine: null, ct);

    internal static async Task<string?> EngineAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            var answer = await Docker(limit.Token, "version", "--format", "{{.Server.Version}}");
            return answer.Succeeded ? null : $"no engine answers ({answer.LastLine})";
        }
        catch (OperationCanceledException)
        {
            return "its engine does not answer";
        }
    }
}
