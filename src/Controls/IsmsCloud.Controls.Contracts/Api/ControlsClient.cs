using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Controls.Contracts;

/// <summary>Controls over HTTP: one client for each register, and the reports.</summary>
/// <param name="http">Its base address is the gateway's or the service's; it carries the caller's token.</param>
public sealed class ControlsClient(HttpClient http)
{
    private const string Root = "api/controls";

    /// <summary>Entries of the statement of applicability.</summary>
    public SoaEntriesClient Soa { get; } = new(http, $"{Root}/soa");

    /// <summary>Versions of the statement of applicability.</summary>
    public SoaVersionsClient SoaVersions { get; } = new(http, $"{Root}/soa/versions");

    /// <summary>Catalogues of controls.</summary>
    public CataloguesClient Catalogues { get; } = new(http, $"{Root}/catalogues");

    /// <summary>Control records: how controls are carried out (6.1.3, 8.1, 8.3).</summary>
    public ControlRecordsClient Controls { get; } = new(http, $"{Root}/controls");

    /// <summary>Controls of the organisation's own.</summary>
    public OwnControlsClient OwnControls { get; } = new(http, $"{Root}/own-controls");

    /// <summary>Runs of processes and controls (8.1).</summary>
    public OperationRunsClient Runs { get; } = new(http, $"{Root}/operation-runs");

    /// <summary>Changes of operation (8.1).</summary>
    public ChangesClient Changes { get; } = new(http, $"{Root}/changes");

    /// <summary>Changes of the ISMS itself (6.3).</summary>
    public IsmsChangesClient IsmsChanges { get; } = new(http, $"{Root}/isms-changes");

    /// <summary>Processes, products and services from outside (8.1).</summary>
    public ProvisionsClient Provisions { get; } = new(http, $"{Root}/external-provisions");

    /// <summary>Clause by clause: what is met, what is open, and where.</summary>
    public Task<ApiResult<ReadinessDto>> Readiness(CancellationToken ct, DateTimeOffset? asOf = null) =>
        http.Read<ReadinessDto>($"{Root}/readiness{new QueryText().Add(asOf)}", ct);

    /// <summary>Imports into its registers.</summary>
    public ImportsClient Imports { get; } = new(http, $"{Root}/imports");
}
