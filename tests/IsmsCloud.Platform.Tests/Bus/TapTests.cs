using System.Collections.Concurrent;
using IsmsCloud.Messaging;
using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace IsmsCloud.Platform.Tests.Bus;

public sealed class TapTests(RealServers servers)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_process_that_listens_hears_each_event_with_its_tenant_and_none_that_names_no_tenant()
    {
        await using var app = await NotesApp.Start(servers);
        using var one = await Listening(app.Home.Broker);
        using var another = await Listening(app.Home.Broker);
        var tenant = new TenantId(Guid.CreateVersion7());
        await app.Services.GetRequiredService<IBus>().Publish(new NoteWritten(Guid.NewGuid(), "from nowhere"), Ct);
        var note = await app.Write(tenant, "heard", Ct);
        foreach (var process in (IHost[])[one, another])
        {
            var ear = process.Services.GetRequiredService<Ear>();
            await Eventually.Holds(() => Task.FromResult(!ear.Heard.IsEmpty), "the event");
            var heard = ear.Heard.ShouldHaveSingleItem();
            (heard.Name, heard.Tenant, heard.Info.Kind, heard.Info.SubjectId, heard.Info.SubjectVersion).ShouldBe(("notes.note-written", tenant, "note", note.Id, 1));
            heard.Body.GetProperty("title").GetString().ShouldBe("heard");
        }
    }

    private static async Task<IHost> Listening(string broker)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<Ear>().AddSingleton<IEventListener>(provider => provider.GetRequiredService<Ear>());
        builder.Services.AddEventTap(broker, "ear", [typeof(NoteWritten).Assembly]);
        var host = builder.Build();
        await host.StartAsync(Ct);
        await host.Services.GetRequiredService<IBusControl>().WaitForHealthStatus(BusHealthStatus.Healthy, Ct);
        return host;
    }

    private sealed class Ear : IEventListener
    {
        public ConcurrentQueue<HeardEvent> Heard { get; } = [];

        public void Hear(HeardEvent heard) => Heard.Enqueue(heard);
    }
}
