namespace IsmsCloud.Hosting.Running;

/// <summary>What every .NET process is told: Development, one line for each log entry, a heap and a thread pool that suit many on one machine.</summary>
static class DotnetDefaults
{
    internal static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["ASPNETCORE_ENVIRONMENT"] = System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Development",
        ["DOTNET_ENVIRONMENT"] = System.Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? "Development",
        ["DOTNET_gcServer"] = "0",
        // Threads that spin while they wait for work take the time of the process that would send it.
        ["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0",
        ["Logging__Console__FormatterName"] = "simple",
        ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        ["Logging__Console__FormatterOptions__TimestampFormat"] = "HH:mm:ss.fff ",
    };
}
