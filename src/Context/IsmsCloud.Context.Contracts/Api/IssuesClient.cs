using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Context.Contracts;

/// <summary>Issues (4.1).</summary>
public sealed class IssuesClient(HttpClient http, string root) : RecordClient<IssueDto, IssueFields>(http, root)
{
    /// <summary>Judges whether it matters.</summary>
    public Task<ApiResult<IssueDto>> Judge(Guid id, int version, bool relevant, string reason, CancellationToken ct) =>
        Verb(id, "relevance", version, new RelevanceRequest { Relevant = relevant, Reason = reason }, ct);

    /// <summary>Retires it: it mattered once.</summary>
    public Task<ApiResult<IssueDto>> Retire(Guid id, int version, string reason, CancellationToken ct) =>
        Verb(id, "retirement", version, new Because { Reason = reason }, ct);

    /// <summary>Records a review.</summary>
    public Task<ApiResult<IssueDto>> Review(Guid id, int version, ReviewRequest review, CancellationToken ct) =>
        Verb(id, "reviews", version, review, ct);
}

/// <summary>Decisions on climate change (4.1, amendment 1:2024). A decision is not edited: a new one is made.</summary>
public sealed class ClimateClient(HttpClient http, string root) : RecordClient<ClimateDecisionDto, ClimateFields>(http, root)
{
    private readonly string _root = root;

    /// <summary>The newest decision; 404 where none was made.</summary>
    public Task<ApiResult<ClimateDecisionDto>> Current(CancellationToken ct, DateTimeOffset? asOf = null) =>
        Http.Read<ClimateDecisionDto>($"{_root}/current{new QueryText().Add(asOf)}", ct);

    /// <summary>Names the issues that a "yes" led to.</summary>
    public Task<ApiResult<ClimateDecisionDto>> LinkIssues(Guid id, int version, IReadOnlyList<Guid> issues, CancellationToken ct) =>
        Put(id, "issues", version, new ClimateIssuesRequest { Issues = issues }, ct);
}

/// <summary>Interested parties (4.2).</summary>
public sealed class PartiesClient(HttpClient http, string root) : RecordClient<PartyDto, PartyFields>(http, root);

/// <summary>Interfaces and dependencies (4.3).</summary>
public sealed class InterfacesClient(HttpClient http, string root) : RecordClient<InterfaceDto, InterfaceFields>(http, root);

/// <summary>Processes of the ISMS (4.4).</summary>
public sealed class ProcessesClient(HttpClient http, string root) : RecordClient<ProcessDto, ProcessFields>(http, root)
{
    /// <summary>Records that it ran.</summary>
    public Task<ApiResult<ProcessDto>> RecordRun(Guid id, int version, DateOnly ranOn, string? note, CancellationToken ct) =>
        Verb(id, "runs", version, new RunRequest { RanOn = ranOn, Note = note }, ct);
}
