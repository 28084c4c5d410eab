using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using MongoDB.Bson;
using MongoDB.Driver;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Bus;

/// <summary>Each test has an app of its own, since they make its handlers or its publisher fail.</summary>
public sealed class DeliveryTests(RealServers servers)
{
    private static readonly string[] Early = ["a", "b", "c"];

    private readonly TenantId _tenant = TestService<object>.NewTenant();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<List<string>> Heard(NotesApp app)
    {
        await using var scope = app.Scope(_tenant);
        var echoes = await scope.ServiceProvider.GetRequiredService<RevisionStore<Echo>>().All(null, Ct);
        return [.. echoes.Select(e => e.Heard).Order()];
    }

    [Fact]
    public async Task An_event_reaches_its_handler_within_the_tenant_it_belongs_to()
    {
        await using var app = await NotesApp.Start(servers);
        await app.Write(_tenant, "hello", Ct);
        await Eventually.Holds(async () => (await Heard(app)).SequenceEqual(["hello"]), "the echo");
    }

    [Fact]
    public async Task A_handler_that_fails_a_few_times_is_tried_again_and_acts_once()
    {
        await using var app = await NotesApp.Start(servers);
        (app.Failures.OnTitle, app.Failures.Times) = ("shaky", 2);
        await app.Write(_tenant, "shaky", Ct);
        await Eventually.Holds(async () => (await Heard(app)).SequenceEqual(["shaky"]), "the echo after two failures");
        app.Failures.Calls.ShouldBe(3);
    }

    [Fact]
    public async Task A_redelivered_message_changes_nothing()
    {
        await using var app = await NotesApp.Start(servers);
        var note = await app.Write(_tenant, "twice", Ct);
        await Eventually.Holds(async () => (await Heard(app)).Count == 1, "the first delivery");
        var unsent = Builders<BsonDocument>.Update.Set("sent", false);
        await app.Collection("revisions").UpdateManyAsync(Builders<BsonDocument>.Filter.Eq("_id.id", new BsonBinaryData(note.Id, GuidRepresentation.Standard)), unsent, cancellationToken: Ct);
        await Eventually.Holds(() => Task.FromResult(app.Failures.Calls >= 2), "the second delivery");
        (await Heard(app)).ShouldBe(["twice"]);
    }

    [Fact]
    public async Task A_process_killed_between_insert_and_publish_loses_no_event_and_doubles_no_effect()
    {
        var home = new NotesHome(RealServers.DatabaseName(), servers.CreateRabbitHost());
        (await DyingWriter.WriteAndBeKilled(servers, home, _tenant, "survives", Ct)).ShouldBe(DyingWriter.Killed);

        await using var next = await NotesApp.Start(servers, home);
        await Eventually.Holds(async () => (await Heard(next)).SequenceEqual(["survives"]), "the event of the process that died");
        await next.Write(_tenant, "the next", Ct);
        await Eventually.Holds(async () => (await Heard(next)).SequenceEqual(["survives", "the next"]), "the event behind it");
    }

    [Fact]
    public async Task What_waits_to_be_published_at_the_start_waits_for_the_queues_of_the_service()
    {
        NotesHome home;
        await using (var without = await NotesApp.Start(servers, configure: s => s.Replace(ServiceDescriptor.Singleton<IEventPublisher, NeverPublishes>())))
        {
            home = without.Home;
            foreach (var title in Early) await without.Write(_tenant, title, Ct);
        }

        await using var next = await NotesApp.Start(servers, home with { Broker = servers.CreateRabbitHost() });
        await Eventually.Holds(async () => (await Heard(next)).SequenceEqual(Early), "all that was written before there was a queue");
    }

    [Fact]
    public async Task A_handler_that_is_new_hears_what_was_published_before_it_had_a_queue_and_asks_for_that_once()
    {
        NotesHome home;
        await using (var deaf = await NotesApp.Start(servers, configure: s => s.Replace(ServiceDescriptor.Singleton<IEventPublisher, PublishesToNobody>())))
        {
            home = deaf.Home with { Broker = servers.CreateRabbitHost() };
            foreach (var title in Early) await deaf.Write(_tenant, title, Ct);
            await Eventually.Holds(async () => await deaf.Collection("revisions").CountDocumentsAsync(new BsonDocument("sent", false), cancellationToken: Ct) == 0, "all is published");
        }

        await using (var next = await NotesApp.Start(servers, home))
            await Eventually.Holds(async () => (await Heard(next)).SequenceEqual(Early), "what was published to nobody");
        await using var third = await NotesApp.Start(servers, home);
        await third.Write(_tenant, "d", Ct);
        await Eventually.Holds(async () => (await Heard(third)).SequenceEqual([.. Early, "d"]), "the event of today");
        third.Failures.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_that_nobody_could_handle_waits_where_the_health_of_the_service_shows_it()
    {
        await using var app = await NotesApp.Start(servers);
        var health = app.Services.GetRequiredService<HealthCheckService>();
        (await ErrorQueues()).Status.ShouldBe(HealthStatus.Healthy);
        await app.Services.GetRequiredService<MassTransit.IBus>().Publish(new NoteWritten(Guid.NewGuid(), "from nowhere"), Ct);
        await Eventually.Holds(async () => (await ErrorQueues()).Status == HealthStatus.Degraded, "the message in the error queue");
        (await ErrorQueues()).Data["notes.when-note-written_error"].ShouldBe(1u);

        async Task<HealthReportEntry> ErrorQueues() =>
            (await health.CheckHealthAsync(check => check.Name == "error-queues", Ct)).Entries.Single().Value;
    }

    [Fact]
    public async Task A_message_without_a_tenant_never_reaches_a_handler()
    {
        await using var app = await NotesApp.Start(servers);
        await app.Services.GetRequiredService<MassTransit.IBus>().Publish(new NoteWritten(Guid.NewGuid(), "from nowhere"), Ct);
        await app.Write(_tenant, "from somewhere", Ct);
        await Eventually.Holds(async () => (await Heard(app)).SequenceEqual(["from somewhere"]), "the message behind it");
        app.Failures.Calls.ShouldBe(1);
    }

    private sealed class PublishesToNobody : IEventPublisher
    {
        public string NameOf(object integrationEvent) => "notes.note-written";

        public Task Publish(OutgoingEvent integrationEvent, CancellationToken ct) => Task.CompletedTask;
    }

    private sealed class NeverPublishes : IEventPublisher
    {
        public string NameOf(object integrationEvent) => "notes.note-written";

        public Task Publish(OutgoingEvent integrationEvent, CancellationToken ct) => throw new IOException("The broker is away.");
    }
}
