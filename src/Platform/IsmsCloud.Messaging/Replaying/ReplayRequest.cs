using MassTransit;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace IsmsCloud.Messaging;

/// <summary>
/// Asks once for each new queue of this service to hear what was published before it was there: the broker drops an event
/// for which there is no queue. That it asked, the broker remembers by a message in a queue of the queue's name.
/// </summary>
internal sealed partial class ReplayRequest(
    Uri broker, string service, IReadOnlyList<Subscription> subscriptions, IBusControl bus, TimeProvider time, ILogger<ReplayRequest> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (subscriptions.Count > 0 && !await TryAsk(stoppingToken)) await Task.Delay(Again, time, stoppingToken);
    }

    private async Task<bool> TryAsk(CancellationToken ct)
    {
        try
        {
            if (await bus.WaitForHealthStatus(BusHealthStatus.Healthy, ct) is not BusHealthStatus.Healthy) return false;
            var until = time.GetUtcNow();
            await using var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync(ct);
            await using var channel = await connection.CreateChannelAsync(new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), ct);
            var wanted = new List<WantedEvent>();
            foreach (var subscription in subscriptions)
                if (await IsNew(channel, subscription.Queue(service), ct)) wanted.Add(new(EventCatalogue.NameOf(subscription.Event), subscription.Queue(service)));
            if (wanted.Count == 0) return true;
            await bus.Publish(new ReplayWanted(wanted, until), ct);
            await Remember(channel, wanted, ct);
            LogAsked(log, wanted.Count);
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(log, e);
            return false;
        }
    }

    // Declared rather than looked for: to ask for what does not exist is an error, in the broker's log too.
    private static async Task<bool> IsNew(IChannel channel, string queue, CancellationToken ct) =>
        (await channel.QueueDeclareAsync(MarkOf(queue), durable: true, exclusive: false, autoDelete: false, cancellationToken: ct)).MessageCount == 0;

    private static async Task Remember(IChannel channel, IReadOnlyList<WantedEvent> wanted, CancellationToken ct)
    {
        foreach (var mark in wanted.Select(w => MarkOf(w.Queue)))
            await channel.BasicPublishAsync("", mark, mandatory: true, new BasicProperties { Persistent = true }, ReadOnlyMemory<byte>.Empty, ct);
    }

    private static string MarkOf(string queue) => $"{queue}.caught-up";

    [LoggerMessage(1, LogLevel.Information, "Asked for what was published before {Queues} new queues were there.")]
    private static partial void LogAsked(ILogger log, int queues);

    [LoggerMessage(2, LogLevel.Warning, "Could not ask for what was published before; it will be tried again.")]
    private static partial void LogFailed(ILogger log, Exception e);
}
