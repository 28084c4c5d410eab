using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IsmsCloud.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace IsmsCloud.Attacks.Tests.Services;

/// <summary>One endpoint and method, as the service itself lists it, with what its API description says of its body.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The address with <c>{parameters}</c>, without their constraints.</param>
/// <param name="Need">What it asks of its caller; null where it asks nothing.</param>
/// <param name="Body">The schema of its JSON body; null where it takes none.</param>
/// <param name="Query">The query parameters that it describes.</param>
sealed partial record Door(string Method, string Address, Need? Need, JsonNode? Body, IReadOnlyList<QueryParameter> Query)
{
    /// <summary>Whether it is a register's list, or the list as a file.</summary>
    public bool IsRegister { get; private init; }

    /// <summary>All of a service.</summary>
    public static IReadOnlyList<Door> All(IEnumerable<RouteEndpoint> endpoints, JsonObject api)
    {
        var doors = endpoints.SelectMany(endpoint => Of(endpoint, api)).ToList();
        var registers = doors.Where(door => door.Address.EndsWith("/export", StringComparison.Ordinal)).Select(door => door.Collection).ToHashSet();
        return [.. doors.Select(door => door with { IsRegister = !door.IsChange && !door.HasParameters && registers.Contains(door.Collection) })];
    }

    static IEnumerable<Door> Of(RouteEndpoint endpoint, JsonObject api)
    {
        var address = "/" + Constraint().Replace(endpoint.RoutePattern.RawText ?? "", "}").Trim('/');
        foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"])
        {
            var operation = api["paths"]?[address]?[method.ToLowerInvariant()];
            var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            yield return new(method, address, open ? null : endpoint.Metadata.GetMetadata<Need>(), BodyOf(operation), QueryOf(operation));
        }
    }

    public bool IsOfTenant => Need?.Permission is not null;

    public bool IsChange => Method is not ("GET" or "HEAD");

    public bool HasParameters => Address.Contains('{', StringComparison.Ordinal);

    /// <summary>Where records are made: a collection that takes a JSON body.</summary>
    public bool Makes => Method == "POST" && !HasParameters && Body is not null && IsOfTenant;

    /// <summary>Where files are put: the body is the file.</summary>
    public bool TakesFiles => Method == "POST" && !HasParameters && Address.EndsWith("/attachments", StringComparison.Ordinal);

    /// <summary>The collection that it belongs to: <c>/api/context/issues</c>.</summary>
    public string Collection => string.Join('/', Address.Split('/').Take(4));

    /// <summary>The address with every parameter filled in.</summary>
    public string At(string value) => Parameter().Replace(Address, Uri.EscapeDataString(value));

    public override string ToString() => $"{Method} {Address}";

    static JsonNode? BodyOf(JsonNode? operation) =>
        operation?["requestBody"]?["content"] is JsonObject content ? content.FirstOrDefault(type => type.Key.EndsWith("json", StringComparison.Ordinal)).Value?["schema"] : null;

    static IReadOnlyList<QueryParameter> QueryOf(JsonNode? operation) =>
        [.. (operation?["parameters"] as JsonArray ?? []).Where(parameter => (string?)parameter!["in"] == "query").Select(parameter => QueryParameter.Of(parameter!))];

    [GeneratedRegex(@"(:[^{}]+|\?)\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{[^{}]+\}")]
    private static partial Regex Parameter();
}

/// <summary>A query parameter, and what a caller who knows its type would send.</summary>
/// <param name="Plain">A value that is read without complaint; null where any text is.</param>
sealed record QueryParameter(string Name, string? Plain)
{
    public static QueryParameter Of(JsonNode parameter)
    {
        var schema = parameter["schema"];
        var types = schema?["type"] is JsonArray several ? [.. several.Select(type => (string)type!)] : new[] { (string?)schema?["type"] };
        return new((string)parameter["name"]!, (string?)schema?["format"] switch
        {
            "uuid" => Guid.NewGuid().ToString(),
            "date" => "2026-01-01",
            "date-time" => "2026-01-01T00:00:00Z",
            _ when types.Contains("boolean") => "true",
            _ when types.Contains("integer") || types.Contains("number") => "1",
            _ => null,
        });
    }
}
