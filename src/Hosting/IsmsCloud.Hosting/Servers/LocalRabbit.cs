using System.Globalization;
using IsmsCloud.Hosting.Running;

namespace IsmsCloud.Hosting.Servers;

/// <summary>RabbitMQ 4 with its management interface.</summary>
static class LocalRabbit
{
    internal const string User = "ismscloud";

    internal static ServerPlan Plan(LocalRootfs rootfs, string data)
    {
        int[] ports = [FreePorts.Next(), FreePorts.Next(), FreePorts.Next(), FreePorts.Next()];
        var password = Secret.Of(data, "rabbitmq");
        var recipe = rootfs.Run("rabbitmq", Path.Combine(data, "rabbitmq"), "rabbitmq.sh", ports.Select(port => port.ToString(CultureInfo.InvariantCulture)));
        return new(LocalServers.OriginName, $"127.0.0.1:{ports[0]}", $"amqp://{User}:{password}@127.0.0.1:{ports[0]}/")
        {
            Recipe = () => recipe with { Environment = new Dictionary<string, string> { ["ISMSCLOUD_PASSWORD"] = password } },
            Answers = ct => Servers.Answers.RabbitAsync(ports[0], ct),
            Management = new($"http://{User}:{password}@127.0.0.1:{ports[3]}/"),
        };
    }
}
