namespace IsmsCloud.Risks.Contracts;

/// <summary>Risks over HTTP: one client for each register, and the reports.</summary>
/// <param name="http">Its base address is the gateway's or the service's; it carries the caller's token.</param>
public sealed class RisksClient(HttpClient http)
{
    private const string Root = "api/risks";

    /// <summary>Criteria sets (6.1.2 a).</summary>
    public CriteriaClient Criteria { get; } = new(http, $"{Root}/criteria");
}
