namespace IsmsCloud.Identity.Tests;

internal static class Servers
{
    public static string Postgres { get; } = Environment.GetEnvironmentVariable("TEST_POSTGRES") ?? "Host=127.0.0.1;Port=54399;Username=postgres";
}
