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
            var waiting = new Dictionary<string, object>();
            foreach (var queue in subscriptions.Select(s => $"{s.Queue(service)}_error"))
                if (await Count(connection, queue, cancellationToken) is > 0 and var count) waiting[queue] = count;
            return waiting.Count == 0
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded($"Messages wait in {string.Join(", ", waiting.Keys)}.", data: waiting);
        }
        catch (BrokerUnreachableException e)
        {
            return HealthCheckResult.Unhealthy("RabbitMQ does not answer.", e);
        }
    }

    // Asking for a queue that does not exist closes the channel, so each question has its own.
    private static async Task<uint> Count(IConnection connection, string queue, CancellationToken ct)
    {
        await using var channel = await connection.CreateChannelAsync(cancellationToken: ct);
        try
        {
            return await channel.MessageCountAsync(queue, ct);
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }
}
