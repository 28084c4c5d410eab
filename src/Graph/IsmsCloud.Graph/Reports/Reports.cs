using IsmsCloud.Graph.Downstream;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Reports;

/// <summary>A report that is read at one address.</summary>
internal abstract record Report<T>(string Name, string Service, string Path, params IReadOnlyList<ReportArgument> Arguments) : Report(Name, Service, Path, typeof(T), Arguments)
    where T : notnull
{
    public override async Task<object> Read(ServiceCalls services, string query, CancellationToken ct) =>
        await services.Ask(Service, Path + query, token => services.Client(Service).Read<T>(Path + query, token), ct);
}

internal sealed record HeatMap() : Report<HeatMapDto>(
    "heatMap", "risks", "api/risks/reports/heat-map", new ReportArgument("kind", typeof(RatingKind), RatingKind.Current, "Which rating of each risk."));

internal sealed record TreatmentStatus() : Report<TreatmentStatusDto>("treatmentStatus", "risks", "api/risks/reports/treatment-status");

internal sealed record ContextReadiness() : Report<ReadinessDto>("readiness.context", "context", "api/context/readiness");

internal sealed record RiskReadiness() : Report<ReadinessDto>("readiness.risks", "risks", "api/risks/readiness");

internal sealed record ControlReadiness() : Report<ReadinessDto>("readiness.controls", "controls", "api/controls/readiness");
