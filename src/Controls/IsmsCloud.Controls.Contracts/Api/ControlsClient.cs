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

    /// <summary>Imports into its registers.</summary>
    public ImportsClient Imports { get; } = new(http, $"{Root}/imports");
}
