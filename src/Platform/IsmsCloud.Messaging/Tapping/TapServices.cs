using System.Reflection;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Messaging;

/// <summary>Registration of a process that only listens.</summary>
public static class TapServices
{
    // Read ahead so that a burst is no chain of round trips; a listener takes note and returns.
    private const ushort Ahead = 256;

    /// <summary>
    /// Gives this process a queue of its own at the broker, which hears all events of these contracts from now on and
    /// vanishes with the process. Every process hears every event; the registered <see cref="IEventListener"/> is told.
    /// </summary>
    /// <param name="services">The process's registrations.</param>
    /// <param name="connectionString"><c>amqp://user:password@host:port/vhost</c>.</param>
    /// <param name="process">Its name: its queue begins with it.</param>
    /// <param name="contracts">Where the events are.</param>
    public static IServiceCollection AddEventTap(this IServiceCollection services, string connectionString, string process, IReadOnlyCollection<Assembly> contracts)
    {
        var catalogue = new EventCatalogue(contracts);
        services.AddSingleton(catalogue);
        var consumers = catalogue.All.Values.Select(e => typeof(TapConsumer<>).MakeGenericType(e)).ToList();
        return services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var consumer in consumers) bus.AddConsumer(consumer);
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(connectionString));
                rabbit.MessageTopology.SetEntityNameFormatter(new EventNames(rabbit.MessageTopology.EntityNameFormatter));
                rabbit.ReceiveEndpoint($"{process}.tap.{Guid.NewGuid():N}", queue =>
                {
                    (queue.Durable, queue.AutoDelete, queue.Exclusive) = (false, true, true);
                    // One at a time keeps the order of a record's events.
                    (queue.PrefetchCount, queue.ConcurrentMessageLimit) = (Ahead, 1);
                    // Nobody would ever look into error queues of a queue that is gone.
                    queue.DiscardFaultedMessages();
                    queue.DiscardSkippedMessages();
                    foreach (var consumer in consumers) queue.ConfigureConsumer(context, consumer);
                });
            });
        });
    }
}
