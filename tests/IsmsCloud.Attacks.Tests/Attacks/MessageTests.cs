using System.Collections.Concurrent;
using System.Text.Json;
using IsmsCloud.Attacks.Tests.Seeding;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Messaging;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Attacks.Tests.Attacks;

/// <summary>Every reaction to an event, with messages that speak of the other organisation's records.</summary>
public sealed class MessageTests(AttackedServices services)
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task A_message_of_another_organisation_changes_nothing_in_this_one(string name)
    {
        var service = await services.Of(name);
        // A sender that nobody knows: what its messages lead to is its own, and mixes with nothing of the other attacks.
        var (theirs, sender) = (service.Theirs, Guid.CreateVersion7());
        var before = (await service.HistoryOf(theirs, Ct)).Lines;
        using var ended = new Ended(service);
        foreach (var subscription in Subscriptions(service))
            foreach (var record in theirs.Records.DistinctBy(record => record.Kind))
                await ended.Of(await Seeder.Publish(service, theirs, subscription.Event, sender, record.Id, Ct), subscription, Ct);
        (await service.HistoryOf(theirs, Ct)).Lines.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(AttackedServices.Names), MemberType = typeof(AttackedServices))]
    public async Task A_message_that_names_no_organisation_reaches_nobody(string name)
    {
        var service = await services.Of(name);
        var before = (await service.HistoryOf(service.Theirs, Ct)).Lines;
        using var ended = new Ended(service);
        foreach (var subscription in Subscriptions(service))
        {
            var id = Guid.CreateVersion7();
            var message = Seeder.BodyOf(subscription.Event, service.Theirs).Deserialize(subscription.Event, JsonSerializerOptions.Web)!;
            await service.Services.GetRequiredService<IBus>().Publish(message, subscription.Event, Pipe.Execute<PublishContext>(context => context.MessageId = id), Ct);
            (await ended.Of(id, subscription, Ct)).ShouldBeOfType<MessageWithoutTenantException>($"{subscription.Handler.Name} was reached.");
        }

        (await service.HistoryOf(service.Theirs, Ct)).Lines.ShouldBe(before);
    }

    static IReadOnlyList<Subscription> Subscriptions(IAttackedService service) => service.Services.GetRequiredService<IReadOnlyList<Subscription>>();

    /// <summary>How a handler's work on a message ended: with null, or with what it threw.</summary>
    sealed class Ended : IConsumeObserver, IDisposable
    {
        readonly ConcurrentDictionary<(Guid? Message, string Queue), Exception?> outcomes = new();
        readonly ConnectHandle connection;
        readonly string service;

        public Ended(IAttackedService service) =>
            (connection, this.service) = (service.Services.GetRequiredService<IBusControl>().ConnectConsumeObserver(this), service.Name);

        public async Task<Exception?> Of(Guid message, Subscription subscription, CancellationToken ct)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(TimeSpan.FromSeconds(30));
            Exception? outcome;
            while (!outcomes.TryGetValue((message, subscription.Queue(service)), out outcome)) await Task.Delay(20, patience.Token);
            return outcome;
        }

        public Task PreConsume<T>(ConsumeContext<T> context)
            where T : class => Task.CompletedTask;

        public Task PostConsume<T>(ConsumeContext<T> context)
            where T : class => Note(context, null);

        public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
            where T : class => Note(context, exception);

        public void Dispose() => connection.Dispose();

        Task Note(ConsumeContext context, Exception? outcome)
        {
            outcomes[(context.MessageId, context.ReceiveContext.InputAddress.Segments[^1])] = outcome;
            return Task.CompletedTask;
        }
    }
}
