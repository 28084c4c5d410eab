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
        var info = EventMessages.InfoOf(context);
        scope.GetRequiredService<TenantContext>().Set(CallerOf(context));
        var work = scope.GetRequiredService<WorkContext>();
        (work.Causation, work.PassOverWhatIsDone) = ($"{info.EventId:N}/{typeof(THandler).Name}", true);
        await ActivatorUtilities.GetServiceOrCreateInstance<THandler>(scope).Handle(context.Message, info, context.CancellationToken);
    }

    private static Caller CallerOf(ConsumeContext context) =>
        TenantId.TryParse(context.Headers.Get<string>(Headers.Tenant), out var tenant)
            ? Caller.System(tenant, typeof(THandler).Name)
            : throw new MessageWithoutTenantException(context.MessageId);
}

/// <summary>A message that names no tenant (or has no id): nobody may act on it.</summary>
public sealed class MessageWithoutTenantException(Guid? message) : Exception($"Message {message} names no tenant.");
