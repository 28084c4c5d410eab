using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using IsmsCloud.Attacks.Tests.Bodies;
using IsmsCloud.Attacks.Tests.Services;
using IsmsCloud.Messaging;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IsmsCloud.Attacks.Tests.Seeding;

/// <summary>
/// Fills an organisation through the service's own doors: files first, then whatever its collections take. A body is made
/// from the API description; where the service refuses it, the fields that it names are given other values.
/// </summary>
static class Seeder
{
    const int Tries = 80;
    const int Rounds = 3;

    static readonly TimeSpan Still = TimeSpan.FromMilliseconds(400);

    // A handler passes over what is not newer than what it knows.
    static int newest = 1_000_000;

    // Numbers are numbers here, so that a schema says no more than that.
    static readonly JsonSerializerOptions Events = new(JsonSerializerOptions.Web) { NumberHandling = JsonNumberHandling.Strict };

    public static async Task<Side> Fill(IAttackedService service, CancellationToken ct)
    {
        var person = await People.Of(service, ct);
        var today = DateOnly.FromDateTime(service.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var side = new Side(person, $"Q{RandomNumberGenerator.GetHexString(9, lowercase: true)}z", today);
        await Announce(service, side, ct);
        if (service.Name == "identity") await Founders.Engage(service, person, ct);
        foreach (var door in service.Doors.Where(door => door.TakesFiles)) await PutFile(service, side, door, ct);
        await Look(service, side, ct);
        // What one collection asks for may come from another one that is filled later.
        for (var (round, grown) = (0, true); grown && round < Rounds; round++)
        {
            grown = false;
            foreach (var door in service.Doors.Where(door => door.Makes && !side.Taken.ContainsKey(door.Address)))
            {
                if (!await TryMake(service, side, door, ct)) continue;
                await Look(service, side, ct);
                grown = true;
            }
        }

        if (service.Name == "risks") await Assessors.Assess(service, side, ct);
        if (service.Name == "controls") await ControlKeepers.Keep(service, side, ct);
        await Look(service, side, ct);
        return side;
    }

    /// <summary>Returns when what follows from the filling has happened: nothing that comes later may be taken for an attack's doing.</summary>
    public static async Task Settle(IAttackedService service, Side side, CancellationToken ct)
    {
        IReadOnlyList<string> before = [];
        await Until(async () =>
        {
            await Task.Delay(Still, ct);
            var now = (await service.HistoryOf(side, ct)).Lines;
            return before.SequenceEqual(before = now);
        }, ct);
    }

    // What other services would have said of the organisation.
    static async Task Announce(IAttackedService service, Side side, CancellationToken ct)
    {
        var own = $"{service.Name}.";
        foreach (var subscription in service.Services.GetRequiredService<IReadOnlyList<Subscription>>())
            if (EventNameOf(subscription.Event) is var name && !name.StartsWith(own, StringComparison.Ordinal))
                await Publish(service, side, subscription.Event, side.Tenant, Guid.CreateVersion7(), ct);
        await Until(async () => (await service.HistoryOf(side, ct)).Records.Count > 0 || !Listens(service, own), ct);
    }

    static bool Listens(IAttackedService service, string own) =>
        service.Services.GetRequiredService<IReadOnlyList<Subscription>>().Any(s => !EventNameOf(s.Event).StartsWith(own, StringComparison.Ordinal));

    public static async Task<Guid> Publish(IAttackedService service, Side side, Type type, Guid tenant, Guid subject, CancellationToken ct)
    {
        var message = new OutgoingEvent(
            Guid.CreateVersion7(), EventNameOf(type), BodyOf(type, side).ToJsonString(), new TenantId(tenant),
            new Actor(side.Person.Id, side.Person.Name), service.Services.GetRequiredService<TimeProvider>().GetUtcNow(), "record", subject, Interlocked.Increment(ref newest));
        await service.Services.GetRequiredService<IEventPublisher>().Publish(message, ct);
        return message.Id;
    }

    public static JsonNode BodyOf(Type type, Side side)
    {
        var schema = Events.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true });
        return new Shape(schema, side).Make(schema, new Choices())!;
    }

    static string EventNameOf(Type type) => ((EventAttribute)Attribute.GetCustomAttribute(type, typeof(EventAttribute))!).Name;

    static async Task PutFile(IAttackedService service, Side side, Door door, CancellationToken ct)
    {
        var file = Visitor.Bytes(System.Text.Encoding.UTF8.GetBytes($"{side.Marker} in a file"), "text/plain");
        var answer = await service.As(side.Person).Send(door.Method, $"{door.Address}?name={side.Marker}.txt", file, ct);
        answer.Status.ShouldBe(201, $"{door}: {answer}");
    }

    static async Task<bool> TryMake(IAttackedService service, Side side, Door door, CancellationToken ct)
    {
        var (caller, shape, choices, random) = (service.As(side.Person), new Shape(service.Api, side), new Choices(), new Random(7));
        for (var tried = 0; tried < Tries; tried++)
        {
            var body = (JsonObject)shape.Make(door.Body!, choices)!;
            var answer = await caller.Say(door.Method, door.Address, body, ct);
            if (answer.Status == 201)
            {
                side.Taken[door.Address] = body;
                return true;
            }

            side.LastRefusal[door.Address] = $"{answer} to {body.ToJsonString()}";
            var named = answer.Paths.ToList();
            if (named.Count == 0 || tried % 20 == 19) choices.Shuffle(random);
            else foreach (var path in named.Distinct()) choices.Blame(path);
        }

        return false;
    }

    static async Task Look(IAttackedService service, Side side, CancellationToken ct) =>
        side.Records = (await service.HistoryOf(side, ct)).Records;

    static async Task Until(Func<Task<bool>> reached, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (!await reached()) await Task.Delay(50, patience.Token);
    }
}
