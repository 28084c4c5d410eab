using IsmsCloud.Context.Domain;
using IsmsCloud.Identity.Contracts.Demo;

namespace IsmsCloud.Context.Demo;

/// <summary>
/// Gives the demo's organisations a past: a year of clause 4, played through the records and their rules by the demo's
/// people. Before the service listens to anybody, so that nothing depends on which event comes when; again at each start,
/// which changes nothing. The log carries the days of the story, its seals the day on which it was loaded.
/// </summary>
internal sealed partial class DemoHistories(IServiceScopeFactory scopes, StoryClock clock, IConfiguration configuration, ILogger<DemoHistories> log) : IHostedService
{
    public async Task StartAsync(CancellationToken ct)
    {
        var demo = await DemoFile.Read(configuration["Demo:File"] ?? throw new InvalidOperationException("Demo:File is not configured."), ct);
        await Parallel.ForEachAsync(demo.Organisations, ct, async (organisation, token) =>
        {
            if (await Story.Of(organisation.Id, token) is not { } story) return;
            var played = await new Play(story, organisation, demo, scopes, clock).Run(token);
            if (played > 0) LogPlayed(log, organisation.Name, played);
        });
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "The demo's history of {Organisation} was written: {Steps} steps.")]
    private static partial void LogPlayed(ILogger log, string organisation, int steps);
}

/// <summary>Registration of the demo, which only a process in Development takes.</summary>
internal static class DemoServices
{
    /// <summary>To be called before the records are added: their clock is the one that is there by then, and what starts first is registered first.</summary>
    public static void AddDemoHistories(this IHostApplicationBuilder builder)
    {
        if (!builder.Configuration.GetValue("Demo:Load", false)) return;
        if (!builder.Environment.IsDevelopment()) throw new InvalidOperationException("Demo:Load is for Development alone: its history is made up.");
        var clock = new StoryClock();
        builder.Services.AddSingleton(clock).AddSingleton<TimeProvider>(clock).AddHostedService<DemoHistories>();
    }
}
