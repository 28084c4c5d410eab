using System.Text.Json;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Messaging;

/// <summary>An event as whoever only listens to the stream hears it.</summary>
/// <param name="Name">Pinned name: <c>risks.risk-identified</c>.</param>
/// <param name="Tenant">Whose event it is.</param>
/// <param name="Info">What is known of it beside its body.</param>
/// <param name="Body">The record as JSON, in camelCase.</param>
public sealed record HeardEvent(string Name, TenantId Tenant, EventInfo Info, JsonElement Body);

/// <summary>Hears every event of every tenant, once at most: what is said while nobody listens is not said again.</summary>
public interface IEventListener
{
    /// <summary>Takes note of the event and returns at once; events of one record come in their order.</summary>
    void Hear(HeardEvent heard);
}
