using System.Globalization;
using System.Text.Json;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
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
        message.Headers.Set(Headers.Kind, from.Kind);
        message.Headers.Set(Headers.SubjectId, from.SubjectId.ToString());
        message.Headers.Set(Headers.SubjectVersion, from.SubjectVersion.ToString(CultureInfo.InvariantCulture));
    }

    public static EventInfo InfoOf(ConsumeContext context)
    {
        var headers = context.Headers;
        var engagement = Guid.TryParse(headers.Get<string>(Headers.Engagement), out var e) ? e : (Guid?)null;
        var actor = new Actor(headers.Get<string>(Headers.ActorId) ?? "", Uri.UnescapeDataString(headers.Get<string>(Headers.ActorName) ?? ""), engagement);
        return new EventInfo(
            context.MessageId ?? throw new MessageWithoutTenantException(null),
            DateTimeOffset.TryParse(headers.Get<string>(Headers.At), CultureInfo.InvariantCulture, out var at) ? at : default,
            Guid.TryParse(headers.Get<string>(Headers.SubjectId), out var subject) ? subject : default,
            int.TryParse(headers.Get<string>(Headers.SubjectVersion), CultureInfo.InvariantCulture, out var version) ? version : 0,
            actor,
            headers.Get<string>(Headers.Kind) ?? "");
    }
}
