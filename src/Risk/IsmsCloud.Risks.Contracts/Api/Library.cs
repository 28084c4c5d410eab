using System.ComponentModel.DataAnnotations;
using IsmsCloud.Http;
using IsmsCloud.Http.Client;

namespace IsmsCloud.Risks.Contracts;

/// <summary>What ships with the product to begin a register with, in our own words.</summary>
public sealed record RiskLibrary(
    IReadOnlyList<LibraryEntry<ThreatFields>> Threats,
    IReadOnlyList<LibraryEntry<VulnerabilityFields>> Vulnerabilities,
    IReadOnlyList<LibraryEntry<RiskSourceFields>> RiskSources,
    IReadOnlyList<LibraryEntry<ScenarioFields>> Scenarios,
    IReadOnlyList<TypicalRisk> Risks);

/// <summary>An entry of the library.</summary>
/// <typeparam name="TFields">What it becomes.</typeparam>
/// <param name="Key">Stable: <c>threat/fire</c>.</param>
/// <param name="Fields">What it becomes when it is adopted.</param>
/// <param name="Needs">Key of an entry that comes with it; null for none.</param>
public sealed record LibraryEntry<TFields>(string Key, TFields Fields, string? Needs = null);

/// <summary>A risk that most organisations have; adopted as a draft without an owner.</summary>
/// <param name="Key">Stable: <c>risk/ransomware</c>.</param>
/// <param name="Scenario">Key of its scenario, which comes with it.</param>
/// <param name="Small">Whether it is one of those that a small organisation begins with.</param>
public sealed record TypicalRisk(string Key, string Title, string Description, IReadOnlyList<SecurityAspect> Affects, string Scenario, bool Small);

/// <summary>Adopts entries of the library (<c>POST library/adoption</c>).</summary>
public sealed record AdoptionRequest
{
    /// <summary>Keys of the library; 1..500. One that was adopted before stays as it is.</summary>
    [Required, MaxLength(500), EachMaxLength(100)]
    public IReadOnlyList<string> Keys { get; init; } = [];
}

/// <summary>What became of an adoption.</summary>
/// <param name="Added">New records.</param>
/// <param name="Present">Records that were adopted before, deleted ones included.</param>
public sealed record AdoptionDto(IReadOnlyList<RecordRef> Added, IReadOnlyList<RecordRef> Present);

/// <summary>The library over HTTP.</summary>
public sealed class LibraryClient(HttpClient http, string root)
{
    /// <summary>All of it, or what is about one class of assets.</summary>
    public Task<ApiResult<RiskLibrary>> Read(AssetClass? assetClass, CancellationToken ct) =>
        http.Read<RiskLibrary>(root + new QueryText().Add("assetClass", assetClass?.ToString()), ct);

    /// <summary>Makes records of entries.</summary>
    public Task<ApiResult<AdoptionDto>> Adopt(IReadOnlyList<string> keys, CancellationToken ct) =>
        http.Post<AdoptionDto>($"{root}/adoption", new AdoptionRequest { Keys = keys }, ct);
}
