using System.Globalization;
using System.Text.Json;
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
        var body = JsonSerializer.Deserialize(integrationEvent.Body, type, JsonSerializerOptions.Web)!;
        await bus.Publish(body, type, Pipe.Execute<PublishContext>(c => Address(c, integrationEvent)), ct);
    }

    private static void Address(PublishContext message, OutgoingEvent from)
    {
        message.MessageId = from.Id;
        message.Headers.Set(Headers.Tenant, from.Tenant.ToString());
        message.Headers.Set(Headers.ActorId, from.Actor.Id);
        message.Headers.Set(Headers.ActorName, Uri.EscapeDataString(from.Actor.Name));
        if (from.Actor.OnBehalfOf is { } engagement) message.Headers.Set(Headers.Engagement, engagement.ToString());
        message.Headers.Set(Headers.At, from.At.ToString("O", CultureInfo.InvariantCulture));
        message.Headers.Set(Headers.SubjectId, from.SubjectId.ToString());
        message.Headers.Set(Headers.SubjectVersion, from.SubjectVersion.ToString(CultureInfo.InvariantCulture));
    }
}
