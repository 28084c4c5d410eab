using System.Diagnostics;
using IsmsCloud.Platform.Tests.Bus;
using IsmsCloud.Platform.Tests.Notes;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;
using IsmsCloud.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestPipelineStartup(typeof(DyingWriter))]

namespace IsmsCloud.Platform.Tests.Bus;

/// <summary>
/// This test program started once more, as a process that writes a note, gets to where its event is published, and stays
/// there until it is killed.
/// </summary>
public sealed class DyingWriter : ITestPipelineStartup
{
    /// <summary>How a process ends that the operating system ended: 128 and SIGKILL.</summary>
    public const int Killed = 128 + 9;

    private const string Variable = "ISMSCLOUD_TESTS_DYING_WRITER";
    private const string AtPublishing = "Between insert and publish.";

    // Whoever should have killed it may have died before.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Starts such a process, and kills it.</summary>
    /// <returns>Its exit code.</returns>
    internal static async Task<int> WriteAndBeKilled(RealServers servers, NotesHome home, TenantId tenant, string title, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.Environment[Variable] = string.Join('|', home.Database, home.Broker, tenant, title);
        start.Environment["ConnectionStrings__mongodb"] = servers.MongoConnectionString;
        start.Environment["ConnectionStrings__rabbitmq"] = home.Broker;
        start.Environment["ConnectionStrings__identity"] = servers.PostgresConnectionString(home.Database);
        using var process = Process.Start(start)!;
        var said = "";
        while (!said.Contains(AtPublishing, StringComparison.Ordinal))
            said = await process.StandardOutput.ReadLineAsync(ct) ?? throw new InvalidOperationException($"It ended by itself: {said}");
        process.Kill();
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    public async ValueTask StartAsync(IMessageSink diagnosticMessageSink)
    {
        if (Environment.GetEnvironmentVariable(Variable)?.Split('|') is not [var database, var broker, var tenant, var title]) return;
        var home = new NotesHome(database, broker);
        var app = await NotesApp.Start(await RealServers.GetAsync(), home, services => services.Replace(ServiceDescriptor.Singleton<IEventPublisher, StaysThere>()));
        await app.Write(new TenantId(Guid.Parse(tenant)), title, CancellationToken.None);
        await Task.Delay(Longest);
        Environment.Exit(1);
    }

    public ValueTask StopAsync() => ValueTask.CompletedTask;

    private sealed class StaysThere : IEventPublisher
    {
        public string NameOf(object integrationEvent) => "notes.note-written";

        public async Task Publish(OutgoingEvent integrationEvent, CancellationToken ct)
        {
            Console.WriteLine(AtPublishing);
            await Task.Delay(Longest, ct);
        }
    }
}
