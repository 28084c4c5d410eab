using IsmsCloud.Revisions;
using MassTransit;

namespace IsmsCloud.Messaging;

/// <summary>
/// Says again, to the queues that ask for it, what this service published before they were there. Whoever hears an event
/// twice takes it for what it is: it has the same id.
/// </summary>
internal sealed class ReplayConsumer(IEventReplay log, EventCatalogue catalogue) : IConsumer<ReplayWanted>
{
    public async Task Consume(ConsumeContext<ReplayWanted> context)
    {
        var queues = context.Message.Events.ToLookup(wanted => wanted.Name, wanted => wanted.Queue);
        await foreach (var batch in log.Published([.. queues.Select(wanted => wanted.Key)], context.Message.Until, context.CancellationToken))
            // In order within a record; records side by side, since each send waits for the broker's word.
            await Parallel.ForEachAsync(batch.GroupBy(e => e.SubjectId), context.CancellationToken, async (subject, ct) =>
            {
                foreach (var said in subject)
                    foreach (var queue in queues[said.Name]) await Send(context, said, queue, ct);
            });
    }

    private async Task Send(ConsumeContext context, OutgoingEvent said, string queue, CancellationToken ct)
    {
        var type = catalogue.TypeOf(said.Name);
        var endpoint = await context.GetSendEndpoint(new Uri($"exchange:{queue}"));
        await endpoint.Send(EventMessages.Read(said, type), type, Pipe.Execute<SendContext>(message => EventMessages.Address(message, said)), ct);
    }
}
