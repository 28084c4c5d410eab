using System.Text.Json;
using IsmsCloud.Tenancy;
using MassTransit;

namespace IsmsCloud.Messaging;

/// <summary>Hands an event on to the listener of this process. A message without a tenant is nobody's, and is dropped.</summary>
internal sealed class TapConsumer<TEvent>(IEventListener listener) : IConsumer<TEvent>
    where TEvent : class
{
    private static readonly string Name = EventCatalogue.NameOf(typeof(TEvent));

    public Task Consume(ConsumeContext<TEvent> context)
    {
        if (TenantId.TryParse(context.Headers.Get<string>(Headers.Tenant), out var tenant))
            listener.Hear(new HeardEvent(Name, tenant, EventMessages.InfoOf(context), JsonSerializer.SerializeToElement(context.Message, JsonSerializerOptions.Web)));
        return Task.CompletedTask;
    }
}
