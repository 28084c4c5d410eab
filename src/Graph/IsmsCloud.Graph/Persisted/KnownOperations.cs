using System.Security.Cryptography;
using System.Text;
using GraphQL;
using IsmsCloud.Graph.Execution;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Graph.Persisted;

/// <summary>
/// Finds the document of a request: sent whole, named by its hash, or sent with its hash to be kept under it. Where only
/// registered operations run, a document must be one of them, however it is named.
/// </summary>
internal sealed class KnownOperations(RegisteredOperations registered, PersistedCache cache)
{
    public (string? Query, Fault? Unknown) Find(GraphRequest request, TenantId tenant)
    {
        if (!TryHash(request, out var hash)) return (null, new Fault("persisted-query-invalid", "extensions.persistedQuery has version 1 and a sha256Hash of 64 hexadecimal digits; documentId is 'sha256:' and such a hash.", 400));
        var sent = string.IsNullOrWhiteSpace(request.Query) ? null : request.Query;
        if (hash is null && sent is null) return (null, new Fault("query-missing", "Send the operation as 'query', a text.", 400));
        if (registered.Only) return FindRegistered(hash, sent);
        if (hash is null) return (sent, null);
        if (sent is null) return (registered.Find(hash) ?? cache.Find(tenant, hash)) is { } found ? (found, null) : (null, NotFound());
        if (HashOf(sent) != hash) return (null, new Fault("PERSISTED_QUERY_HASH_MISMATCH", "The hash is not that of the query.", 400));
        cache.Keep(tenant, hash, sent);
        return (sent, null);
    }

    private (string?, Fault?) FindRegistered(string? hash, string? sent)
    {
        if (registered.Find(sent is null ? hash! : HashOf(sent)) is { } found) return (found, null);
        return (null, sent is null
            ? new Fault("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported")
            : new Fault("operation-not-registered", "Only operations run here that were registered before."));
    }

    // The message is what clients look for, where they don't look for the code.
    private static Fault NotFound() => new("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");

    private static bool TryHash(GraphRequest request, out string? hash)
    {
        hash = null;
        if (request.DocumentId is { } id)
            return id.StartsWith("sha256:", StringComparison.Ordinal) && IsHash(hash = id["sha256:".Length..].ToLowerInvariant());
        if (!request.Extensions.TryGetValue("persistedQuery", out var value)) return true;
        return value is IDictionary<string, object?> persisted
            && persisted.TryGetValue("version", out var version) && version is 1
            && persisted.TryGetValue("sha256Hash", out var given) && given is string text
            && IsHash(hash = text.ToLowerInvariant());
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    public static string HashOf(string query) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)));
}
