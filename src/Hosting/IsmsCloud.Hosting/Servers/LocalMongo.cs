using System.Globalization;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Servers;

/// <summary>The MongoDB wire protocol in front of DocumentDB.</summary>
static class LocalMongo
{
    const string Folder = "src/LocalMongo/IsmsCloud.LocalMongo";

    internal static ServerPlan Plan(string documents)
    {
        var port = FreePorts.Next();
        var recipe = new ProcessRecipe(Repository.DotnetHost, [Repository.AssemblyOf(Folder)])
        {
            WorkingDirectory = Path.GetDirectoryName(Repository.AssemblyOf(Folder)),
            Environment = new Dictionary<string, string>(DotnetDefaults.Environment)
            {
                ["ConnectionStrings__documentdb"] = documents,
                ["LocalMongo__Port"] = port.ToString(CultureInfo.InvariantCulture),
            },
        };
        return new($"{LocalServers.OriginName} (DocumentDB)", $"127.0.0.1:{port}", $"mongodb://127.0.0.1:{port}/")
        {
            Recipe = () => recipe,
            Answers = ct => Servers.Answers.MongoAsync(port, ct),
        };
    }
}
