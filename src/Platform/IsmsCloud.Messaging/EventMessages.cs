using System.Globalization;
using System.Text.Json;
using IsmsCloud.Revisions;
using MassTransit;

namespace IsmsCloud.Messaging;

/// <summary>An event of the log as the message that carries it.</summary>
internal static class EventMessages
{
    public static object Read(OutgoingEvent integrationEvent, Type type) => JsonSerializer.Deserialize(integrationEvent.Body, type, JsonSerializerOptions.Web)!;

    public static void Address(SendContext message, OutgoingEvent from)
    {
        message.MessageId = from.Id;
        message.Headers.Set(Headers.Tenant, from.Tenant.ToString());
        message.Headers.Set(Headers.ActorId, from.Actor.Id);
        message.Headers.Set(Headers.ActorName, Uri.EscapeDataString(from.Actor.Name));
        if (from.Actor.OnBehalfOf is { } engagement) message.Headers.Set(Headers.Engagement, engagement.ToString());
        message.Headers.Set(Headers.At, from.At.ToString("O", CultureInfo.InvariantCulture));
        message.Headers.Set(Headers.SubjectId, from.SubjectId.ToString());
        message.Headers.Set(Headers.SubjectRef, from.SubjectRef);
        message.Headers.Set(Headers.SubjectVersion, from.SubjectVersion.ToString(CultureInfo.InvariantCulture));
    }
}
