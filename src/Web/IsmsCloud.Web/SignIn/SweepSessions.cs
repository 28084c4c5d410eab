namespace IsmsCloud.Web.SignIn;

/// <summary>Removes sessions that nobody has used for longer than a session lives.</summary>
sealed partial class SweepSessions(SessionFiles sessions, TimeProvider time, ILogger<SweepSessions> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do Swept(sessions.Sweep(SignInServices.SessionLifetime + TimeSpan.FromHours(1)));
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Debug, "Removed {Count} sessions that had ended")]
    partial void Swept(int count);
}
