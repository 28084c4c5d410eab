using IsmsCloud.Identity.Contracts.Demo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IsmsCloud.Stories;

/// <summary>
/// Gives the demo's organisations a past: played through the records of the service and their rules by the demo's people.
/// Before the service listens to anybody, so that nothing depends on which event comes when; again at each start,
/// which changes nothing. The log carries the days of the story, its seals the day on which it was loaded.
/// </summary>
internal sealed partial class DemoHistories(StoryBook book, IServiceScopeFactory scopes, StoryClock clock, IConfiguration configuration, ILogger<DemoHistories> log) : IHostedService
{
    public async Task StartAsync(CancellationToken ct)
    {
        var demo = await DemoFile.Read(configuration["Demo:File"] ?? throw new InvalidOperationException("Demo:File is not configured."), ct);
        await Parallel.ForEachAsync(demo.Organisations, ct, async (organisation, token) =>
        {
            if (await book.Of(organisation.Id, token) is not { } story) return;
            var played = await new Play(book, story, organisation, demo, scopes, clock).Run(token);
            if (played > 0) LogPlayed(log, organisation.Name, played);
        });
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "The demo's history of {Organisation} was written: {Steps} steps.")]
    private static partial void LogPlayed(ILogger log, string organisation, int steps);
}
