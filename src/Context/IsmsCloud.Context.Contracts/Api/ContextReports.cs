using IsmsCloud.Http.Client;

namespace IsmsCloud.Context.Contracts;

/// <summary>The reports of clause 4, as data; those with a picture have it as SVG too.</summary>
public sealed class ContextReports(HttpClient http, string root)
{
    /// <summary>Issues by side and category.</summary>
    public Task<ApiResult<IssuesByCategoryDto>> IssuesByCategory(CancellationToken ct, DateTimeOffset? asOf = null) =>
        Read<IssuesByCategoryDto>("issues-by-category", ct, asOf);

    /// <summary>Relevant issues, side against effect.</summary>
    public Task<ApiResult<SwotDto>> Swot(CancellationToken ct, DateTimeOffset? asOf = null) => Read<SwotDto>("swot", ct, asOf);

    /// <summary>Legal, regulatory and contractual requirements (A.5.31).</summary>
    public Task<ApiResult<LegalRegisterDto>> LegalRegister(CancellationToken ct, DateTimeOffset? asOf = null) =>
        Read<LegalRegisterDto>("legal-register", ct, asOf);

    /// <summary>Party, requirement, what fulfils it, and what nothing fulfils.</summary>
    public Task<ApiResult<CoverageDto>> RequirementCoverage(CancellationToken ct, DateTimeOffset? asOf = null) =>
        Read<CoverageDto>("requirement-coverage", ct, asOf);

    /// <summary>The scope on a page: of a version, or (null) of the one in force; 404 where there is none.</summary>
    public Task<ApiResult<ScopeSheetDto>> ScopeSheet(Guid? scopeVersion, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Read<ScopeSheetDto>("scope-sheet", ct, asOf, scopeVersion);

    /// <summary>Units, sites and interfaces of a version, or (null) of the one in force; 404 where there is none.</summary>
    public Task<ApiResult<DiagramDto>> Boundary(Guid? scopeVersion, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Read<DiagramDto>("boundary", ct, asOf, scopeVersion);

    /// <summary>The processes of the ISMS and what flows between them.</summary>
    public Task<ApiResult<DiagramDto>> ProcessGraph(CancellationToken ct, DateTimeOffset? asOf = null) => Read<DiagramDto>("process-graph", ct, asOf);

    /// <summary>The SWOT grid as SVG text.</summary>
    public Task<ApiResult<string>> SwotPicture(CancellationToken ct, DateTimeOffset? asOf = null) => Read<string>("swot.svg", ct, asOf);

    /// <summary>The boundary diagram as SVG text.</summary>
    public Task<ApiResult<string>> BoundaryPicture(Guid? scopeVersion, CancellationToken ct, DateTimeOffset? asOf = null) =>
        Read<string>("boundary.svg", ct, asOf, scopeVersion);

    /// <summary>The process graph as SVG text.</summary>
    public Task<ApiResult<string>> ProcessGraphPicture(CancellationToken ct, DateTimeOffset? asOf = null) => Read<string>("process-graph.svg", ct, asOf);

    private Task<ApiResult<T>> Read<T>(string report, CancellationToken ct, DateTimeOffset? asOf, Guid? scopeVersion = null) =>
        http.Read<T>($"{root}/{report}{new QueryText().Add("scopeVersion", scopeVersion?.ToString()).Add(asOf)}", ct);
}
