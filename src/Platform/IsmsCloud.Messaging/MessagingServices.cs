using System.Reflection;
using IsmsCloud.Revisions;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Messaging;

/// <summary>Registration of the bus.</summary>
public static class MessagingServices
{
    private static readonly TimeSpan[] Later = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30)];

    /// <summary>Connects a service to RabbitMQ: it publishes the events of its revisions, and its handlers listen.</summary>
    /// <param name="services">The service's registrations.</param>
    /// <param name="connectionString"><c>amqp://user:password@host:port/vhost</c>.</param>
    /// <param name="service">Name of the service; its queues begin with it.</param>
    /// <param name="handlers">Where its <see cref="IHandle{TEvent}"/>s are; the events are found in what it references.</param>
    public static IServiceCollection AddMessaging(this IServiceCollection services, string connectionString, string service, Assembly handlers)
    {
        var subscriptions = Subscription.In(handlers).ToList();
        services.AddSingleton(new EventCatalogue(Contracts(handlers)));
        services.AddSingleton<IEventPublisher, BusPublisher>();
        services.AddSingleton<IReadOnlyList<Subscription>>(subscriptions);
        services.AddHealthChecks().AddTypeActivatedCheck<ErrorQueueHealth>("error-queues", new Uri(connectionString), service);
        services.AddHostedService(p => ActivatorUtilities.CreateInstance<ReplayRequest>(p, new Uri(connectionString), service));
        return services.AddMassTransit(bus =>
        {
            // What a customer's system does is reported to nobody.
            bus.DisableUsageTelemetry();
            foreach (var subscription in subscriptions) bus.AddConsumer(subscription.Consumer).Endpoint(e => e.Name = subscription.Queue(service));
            bus.AddConsumer<ReplayConsumer>().Endpoint(e => e.Name = $"{service}.replay");
            bus.UsingRabbitMq((context, rabbit) =>
            {
                rabbit.Host(new Uri(connectionString));
                rabbit.MessageTopology.SetEntityNameFormatter(new EventNames(rabbit.MessageTopology.EntityNameFormatter));
                rabbit.UseMessageRetry(r => { r.Intervals(Later); r.Ignore<MessageWithoutTenantException>(); });
                rabbit.UseMessageRetry(r => { r.Immediate(3); r.Ignore<MessageWithoutTenantException>(); });
                rabbit.ConfigureEndpoints(context);
            });
            bus.AddConfigureEndpointsCallback((_, _, endpoint) =>
            {
                if (endpoint is IRabbitMqReceiveEndpointConfigurator queue) queue.SetQuorumQueue();
            });
        });
    }

    // Events are records of Contracts; a service knows its own and those of the services it listens to.
    private static IEnumerable<Assembly> Contracts(Assembly service) =>
        service.GetReferencedAssemblies().Where(a => a.Name!.EndsWith(".Contracts", StringComparison.Ordinal)).Select(Assembly.Load).Append(service);
}
