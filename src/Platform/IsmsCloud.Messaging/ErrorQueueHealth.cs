using Microsoft.Extensions.Diagnostics.HealthChecks;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace IsmsCloud.Messaging;

/// <summary>Degraded while messages that nobody could handle wait in an error queue: the service works, somebody must look.</summary>
internal sealed class ErrorQueueHealth(Uri broker, string service, IReadOnlyList<Subscription> subscriptions) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (subscriptions.Count == 0) return HealthCheckResult.Healthy();
        try
        {
            await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(cancellationToken);
            await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
            var waiting = new Dictionary<string, object>();
            foreach (var queue in subscriptions.Select(s => $"{s.Queue(service)}_error"))
                if ((await Declare(channel, queue, cancellationToken)).MessageCount is > 0 and var count) waiting[queue] = count;
            return waiting.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"Messages wait in {string.Join(", ", waiting.Keys)}.", data: waiting);
        }
        catch (BrokerUnreachableException e)
        {
            return HealthCheckResult.Unhealthy("RabbitMQ does not answer.", e);
        }
    }

    // As the bus itself declares it with its first failure. Until then it would not exist, and to ask for a queue that does
    // not is an error, in the broker's log too.
    private static Task<QueueDeclareOk> Declare(IChannel channel, string queue, CancellationToken ct) => channel.QueueDeclareAsync(
        queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" }, cancellationToken: ct);
}
