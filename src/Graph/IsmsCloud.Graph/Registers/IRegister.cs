using IsmsCloud.Graph.Downstream;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Graph.Registers;

/// <summary>A register of a service as the graph offers it.</summary>
internal interface IRegister
{
    /// <summary>Name of its records' type: <c>Risk</c>.</summary>
    string TypeName { get; }

    /// <summary>Name of its connection: <c>risks</c>.</summary>
    string Name { get; }

    /// <summary>The service that keeps it.</summary>
    string Service { get; }

    /// <summary>Where it lies there: <c>api/risks/risks</c>.</summary>
    string Path { get; }

    /// <summary>The kind by which links name its records; null where none does.</summary>
    string? Kind { get; }

    /// <summary>Whether it is offered as a connection.</summary>
    bool IsListed { get; }

    /// <summary>What the service answers.</summary>
    Type Dto { get; }

    IReadOnlyList<RegisterFilter> Filters { get; }

    IReadOnlyList<string> Sorts { get; }

    IReadOnlyList<Join> Joins { get; }

    /// <summary>Fields that carry another name here than in the answer.</summary>
    IReadOnlyDictionary<string, string> Renamed { get; }

    /// <summary>Fields that will go, with what to use instead.</summary>
    IReadOnlyDictionary<string, Deprecation> Deprecations { get; }

    Task<IReadOnlyDictionary<Guid, object>> ByIds(ServiceCalls services, IReadOnlyList<Guid> ids, DateTimeOffset? asOf, CancellationToken ct);

    Task<IReadOnlyDictionary<Guid, IReadOnlyList<HistoryEntry>>> Histories(ServiceCalls services, IReadOnlyList<Guid> ids, DateTimeOffset? asOf, CancellationToken ct);

    Task<RegisterPage> Page(ServiceCalls services, RegisterQuery query, CancellationToken ct);
}

/// <summary>One page, without its type.</summary>
internal sealed record RegisterPage(IReadOnlyList<object> Items, string? Next, long? Total, IReadOnlyList<string>? Cursors);

/// <summary>That a field will go.</summary>
/// <param name="Since">The day on which that was decided.</param>
/// <param name="Until">The day until which it stays at least.</param>
/// <param name="Instead">What to use instead.</param>
internal sealed record Deprecation(DateOnly Since, DateOnly Until, string Instead)
{
    public override string ToString() => $"Since {Since:yyyy-MM-dd}; stays until {Until:yyyy-MM-dd} at least. {Instead}";
}
