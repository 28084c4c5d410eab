namespace IsmsCloud.Graph.Reports;

/// <summary>Something that a service adds up over its registers, as a field of the query.</summary>
/// <param name="Name">The field; behind a dot that of an object which holds several, so that a service which is away leaves the others.</param>
/// <param name="Service">The service that answers it.</param>
/// <param name="Path">Where: <c>api/risks/reports/heat-map</c>.</param>
/// <param name="Answer">What is answered.</param>
/// <param name="Arguments">Parameters beside the moment: a name, an enumeration of the contracts and what holds where it is left out.</param>
internal abstract record Report(string Name, string Service, string Path, Type Answer, params IReadOnlyList<ReportArgument> Arguments)
{
    /// <summary>All reports, found by their declarations.</summary>
    public static IReadOnlyList<Report> All { get; } =
    [
        .. typeof(Report).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(Report)))
            .Select(type => (Report)Activator.CreateInstance(type)!).OrderBy(report => report.Name, StringComparer.Ordinal),
    ];

    public abstract Task<object> Read(Downstream.ServiceCalls services, string query, CancellationToken ct);
}

/// <summary>A parameter of a report.</summary>
internal sealed record ReportArgument(string Name, Type Value, object Standard, string Description);
