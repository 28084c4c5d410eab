using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>Risks over HTTP: one client for each register, and the reports.</summary>
/// <param name="http">Its base address is the gateway's or the service's; it carries the caller's token.</param>
public sealed class RisksClient(HttpClient http)
{
    private const string Root = "api/risks";

    /// <summary>Criteria sets (6.1.2 a).</summary>
    public CriteriaClient Criteria { get; } = new(http, $"{Root}/criteria");

    /// <summary>Assets.</summary>
    public AssetsClient Assets { get; } = new(http, $"{Root}/assets");

    /// <summary>Threats.</summary>
    public EntriesClient<ThreatFields> Threats { get; } = new(http, $"{Root}/threats");

    /// <summary>Vulnerabilities.</summary>
    public EntriesClient<VulnerabilityFields> Vulnerabilities { get; } = new(http, $"{Root}/vulnerabilities");

    /// <summary>Risk sources.</summary>
    public EntriesClient<RiskSourceFields> RiskSources { get; } = new(http, $"{Root}/risk-sources");

    /// <summary>Scenarios.</summary>
    public EntriesClient<ScenarioFields> Scenarios { get; } = new(http, $"{Root}/scenarios");

    /// <summary>What ships with the product to begin with.</summary>
    public LibraryClient Library { get; } = new(http, $"{Root}/library");

    /// <summary>The risk register (6.1.2, 6.1.3).</summary>
    public RiskRegisterClient Register { get; } = new(http, $"{Root}/risks");

    /// <summary>The treatment plan (6.1.3 e, 8.3).</summary>
    public PlanItemsClient Plan { get; } = new(http, $"{Root}/plan-items");

    /// <summary>Risks and opportunities for the ISMS itself (6.1.1).</summary>
    public PlanningItemsClient PlanningItems { get; } = new(http, $"{Root}/planning-items");

    /// <summary>Actions on them (6.1.1).</summary>
    public PlanningActionsClient PlanningActions { get; } = new(http, $"{Root}/planning-actions");

    /// <summary>Assessment runs (8.2).</summary>
    public RunsClient Assessments { get; } = new(http, $"{Root}/assessments");

    /// <summary>What makes assessments necessary (8.2).</summary>
    public TriggersClient Triggers { get; } = new(http, $"{Root}/assessment-triggers");

    /// <summary>Simulations of losses (5.5).</summary>
    public SimulationsClient Simulations { get; } = new(http, $"{Root}/simulations");

    /// <summary>Imports into its registers.</summary>
    public ImportsClient Imports { get; } = new(http, $"{Root}/imports");

    /// <summary>What the registers add up to.</summary>
    public RiskReports Reports { get; } = new(http, $"{Root}/reports");

    /// <summary>Clause by clause: what is met, what is open, and where.</summary>
    public Task<ApiResult<ReadinessDto>> Readiness(CancellationToken ct, DateTimeOffset? asOf = null) =>
        http.Read<ReadinessDto>($"{Root}/readiness{new QueryText().Add(asOf)}", ct);
}
