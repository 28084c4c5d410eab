using IsmsCloud.Revisions;
using MassTransit;

namespace IsmsCloud.Messaging;

/// <summary>Publishes the events of revisions with their tenant; returns once the broker has confirmed.</summary>
internal sealed class BusPublisher(IBusControl bus, EventCatalogue catalogue) : IEventPublisher
{
    private bool _listens;

    public string NameOf(object integrationEvent) => EventCatalogue.NameOf(integrationEvent.GetType());

    public async Task Publish(OutgoingEvent integrationEvent, CancellationToken ct)
    {
        // The broker drops an event for which there is no queue; those of this service are made while it starts.
        if (!_listens) _listens = await bus.WaitForHealthStatus(BusHealthStatus.Healthy, ct) is BusHealthStatus.Healthy;
        var type = catalogue.TypeOf(integrationEvent.Name);
        await bus.Publish(EventMessages.Read(integrationEvent, type), type, Pipe.Execute<PublishContext>(c => EventMessages.Address(c, integrationEvent)), ct);
    }
}
