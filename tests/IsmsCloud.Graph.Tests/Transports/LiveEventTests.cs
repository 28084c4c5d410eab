using System.Text.Json;
using IsmsCloud.Graph.Downstream;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Graph.Limits;
using IsmsCloud.Graph.Subscriptions;
using IsmsCloud.Messaging;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace IsmsCloud.Graph.Tests.Transports;

public sealed class LiveEventTests
{
    private readonly TenantId _tenant = new(Guid.CreateVersion7());

    [Fact]
    public async Task Whoever_reads_too_slowly_is_told_so_after_what_there_was_room_for()
    {
        var fanout = new Fanout();
        using var events = Of(fanout, waiting: 2);
        var slow = new Reader();
        events.Listen(_ => true).Subscribe(slow);
        fanout.Hear(Event(1));
        await Eventually.Holds(() => Task.FromResult(slow.Versions.Count == 1), "the first");
        for (var version = 2; version <= 9; version++) fanout.Hear(Event(version));
        slow.Versions.ShouldBe([1]);
        slow.Ended.ShouldBeNull();
        for (var sent = 0; sent < 3; sent++) events.Sent();
        await Eventually.Holds(() => Task.FromResult(slow.Ended is not null), "the end");
        slow.Versions.ShouldBe([1, 2, 3]);
        slow.Ended.ShouldBeOfType<Fault>().Code.ShouldBe("lagged");
    }

    [Fact]
    public void Many_come_and_go_and_nobody_is_forgotten()
    {
        var fanout = new Fanout();
        Parallel.For(0, 2000, _ =>
        {
            using var events = Of(fanout, waiting: 2);
            var reader = new Reader();
            events.Listen(_ => true).Subscribe(reader);
            fanout.Hear(Event(1));
            SpinWait.SpinUntil(() => reader.Versions.Count > 0, TimeSpan.FromSeconds(20)).ShouldBeTrue();
        });
    }

    private LiveEvents Of(Fanout fanout, int waiting)
    {
        var who = new TenantContext();
        who.Set(new Caller(_tenant, new Actor("ada", "Ada"), new HashSet<string> { "risk:read" }, []));
        var token = new CallerToken();
        token.Set("token");
        return new LiveEvents(fanout, who, token, Options.Create(new GraphLimits { Waiting = waiting }));
    }

    private HeardEvent Event(int version) => new("risks.risk-identified", _tenant,
        new EventInfo(Guid.CreateVersion7(), DateTimeOffset.UtcNow, Guid.CreateVersion7(), version, new Actor("ada", "Ada"), "risk"), JsonSerializer.SerializeToElement(new { }));

    private sealed class Reader : IObserver<Told>
    {
        public List<int> Versions { get; } = [];

        public Exception? Ended { get; private set; }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error) => Ended = error;

        public void OnNext(Told value) => Versions.Add(value.Heard.Info.SubjectVersion);
    }
}
