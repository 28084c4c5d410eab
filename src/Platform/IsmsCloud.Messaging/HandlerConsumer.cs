using System.Globalization;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Messaging;

/// <summary>
/// Stands between the bus and a handler: sets the tenant from the header before the handler is made, and takes a
/// redelivery for what it is. A message without a tenant never reaches a handler; it goes to the error queue.
/// </summary>
internal sealed class HandlerConsumer<THandler, TEvent>(IServiceProvider scope) : IConsumer<TEvent>
    where THandler : class, IHandle<TEvent>
    where TEvent : class
{
    public async Task Consume(ConsumeContext<TEvent> context)
    {
        var info = InfoOf(context);
        scope.GetRequiredService<TenantContext>().Set(CallerOf(context));
        var work = scope.GetRequiredService<WorkContext>();
        (work.Causation, work.PassOverWhatIsDone) = ($"{info.EventId:N}/{typeof(THandler).Name}", true);
        await ActivatorUtilities.GetServiceOrCreateInstance<THandler>(scope).Handle(context.Message, info, context.CancellationToken);
    }

    private static Caller CallerOf(ConsumeContext context) =>
        TenantId.TryParse(context.Headers.Get<string>(Headers.Tenant), out var tenant)
            ? Caller.System(tenant, typeof(THandler).Name)
            : throw new MessageWithoutTenantException(context.MessageId);

    private static EventInfo InfoOf(ConsumeContext context)
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
            headers.Get<string>(Headers.SubjectRef) ?? "");
    }
}

/// <summary>A message that names no tenant (or has no id): nobody may act on it.</summary>
public sealed class MessageWithoutTenantException(Guid? message) : Exception($"Message {message} names no tenant.");
