using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Context.Contracts;

/// <summary>Clause 4 over HTTP: one client for each register, and the reports.</summary>
/// <param name="http">Its base address is the gateway's or the service's; it carries the caller's token.</param>
public sealed class ContextClient(HttpClient http)
{
    private const string Root = "api/context";

    /// <summary>4.1.</summary>
    public IssuesClient Issues { get; } = new(http, $"{Root}/issues");

    /// <summary>4.1, amendment 1:2024.</summary>
    public ClimateClient Climate { get; } = new(http, $"{Root}/climate-decisions");

    /// <summary>4.2.</summary>
    public PartiesClient Parties { get; } = new(http, $"{Root}/interested-parties");

    /// <summary>4.2.</summary>
    public RequirementsClient Requirements { get; } = new(http, $"{Root}/requirements");

    /// <summary>4.3.</summary>
    public InterfacesClient Interfaces { get; } = new(http, $"{Root}/interfaces");

    /// <summary>4.3.</summary>
    public ScopeClient Scope { get; } = new(http, $"{Root}/scope-versions");

    /// <summary>4.4.</summary>
    public ProcessesClient Processes { get; } = new(http, $"{Root}/processes");

    /// <summary>Imports into its registers.</summary>
    public ImportsClient Imports { get; } = new(http, $"{Root}/imports");

    /// <summary>What clause 4 adds up to.</summary>
    public ContextReports Reports { get; } = new(http, $"{Root}/reports");

    /// <summary>Clause by clause: what is met, what is open, and where.</summary>
    public Task<ApiResult<ReadinessDto>> Readiness(CancellationToken ct, DateTimeOffset? asOf = null) =>
        http.Read<ReadinessDto>($"{Root}/readiness{new QueryText().Add(asOf)}", ct);

    /// <summary>Uploads a file; its id goes into <see cref="ScopeDocumentRequest"/>.</summary>
    /// <param name="name">File name.</param>
    /// <param name="contentType">Media type, checked against the bytes.</param>
    /// <param name="content">Up to 50 MB, streamed.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<ApiResult<AttachmentDto>> Upload(string name, string contentType, Stream content, CancellationToken ct)
    {
        using var body = new StreamContent(content);
        body.Headers.ContentType = new(contentType);
        return await http.Post<AttachmentDto>($"{Root}/attachments{new QueryText().Add("name", name)}", body, ct);
    }

    /// <summary>Where an uploaded file is read.</summary>
    public static string AttachmentPath(Guid id) => $"{Root}/attachments/{id}/content";
}
