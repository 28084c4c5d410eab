using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace IsmsCloud.Testing.Servers;

static class DatabaseNames
{
    static readonly ConcurrentBag<string> Names = [];

    /// <summary>All names given out in this process.</summary>
    internal static IReadOnlyCollection<string> Given => Names;

    internal static string Next(string purpose)
    {
        // Both engines allow 63 bytes; PostgreSQL folds capitals.
        var name = $"test_{purpose.ToLowerInvariant()}_{RandomNumberGenerator.GetHexString(12, lowercase: true)}";
        Names.Add(name);
        return name;
    }
}
