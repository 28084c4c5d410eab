using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Identification;

/// <summary>The registers of threats, vulnerabilities, risk sources and scenarios: one shape, other columns.</summary>
internal static class EntryRegisters
{
    public static Register<Threat, EntryDto<ThreatFields>> Threats => Of<Threat, ThreatFields>("threats")
        .Filter("origin", t => t.Fields.Origin).Filter("libraryKey", t => t.LibraryKey)
        .Where("assetClass", (text, _) => ClassOf(text) is { } c ? t => t.Fields.AssetClasses.Contains(c) : null)
        .Sort("name", t => t.Fields.Name).Sort("code", t => t.Fields.Code)
        .Search(t => t.Fields.Name).Search(t => t.Fields.Code)
        .Column("Ref", d => d.Ref).Column("Code", d => d.Fields.Code).Column("Name", d => d.Fields.Name).Column("Origin", d => d.Fields.Origin)
        .Column("Affects", d => d.Fields.Affects.Select(Words.Of)).Column("Asset classes", d => d.Fields.AssetClasses.Select(Words.Of))
        .Column("Description", d => d.Fields.Description).Column("Source", d => d.Fields.Source);

    public static Register<Vulnerability, EntryDto<VulnerabilityFields>> Vulnerabilities => Of<Vulnerability, VulnerabilityFields>("vulnerabilities")
        .Filter("libraryKey", v => v.LibraryKey)
        .Where("assetClass", (text, _) => ClassOf(text) is { } c ? v => v.Fields.AssetClasses.Contains(c) : null)
        .Sort("name", v => v.Fields.Name)
        .Search(v => v.Fields.Name).Search(v => v.Fields.Code)
        .Column("Ref", d => d.Ref).Column("Code", d => d.Fields.Code).Column("Name", d => d.Fields.Name)
        .Column("Asset classes", d => d.Fields.AssetClasses.Select(Words.Of)).Column("Description", d => d.Fields.Description).Column("Source", d => d.Fields.Source);

    public static Register<RiskSource, EntryDto<RiskSourceFields>> RiskSources => Of<RiskSource, RiskSourceFields>("risk-sources")
        .Filter("capability", s => s.Fields.Capability).Filter("libraryKey", s => s.LibraryKey)
        .Sort("name", s => s.Fields.Name)
        .Search(s => s.Fields.Name).Search(s => s.Fields.Motivation)
        .Column("Ref", d => d.Ref).Column("Name", d => d.Fields.Name).Column("Motivation", d => d.Fields.Motivation)
        .Column("Capability", d => d.Fields.Capability).Column("Description", d => d.Fields.Description);

    public static Register<Scenario, EntryDto<ScenarioFields>> Scenarios => Of<Scenario, ScenarioFields>("scenarios")
        .Filter("level", s => s.Fields.Level).Filter("riskSource", s => s.Fields.RiskSourceId).Filter("libraryKey", s => s.LibraryKey)
        .Sort("title", s => s.Fields.Title)
        .Search(s => s.Fields.Title).Search(s => s.Fields.Description)
        .Column("Ref", d => d.Ref).Column("Title", d => d.Fields.Title).Column("Level", d => d.Fields.Level).Column("Desired end state", d => d.Fields.DesiredEndState)
        .Column("Steps", d => d.Fields.Steps).Column("Affects", d => d.Fields.Affects.Select(Words.Of)).Column("Description", d => d.Fields.Description);

    public static AssetClass? ClassOf(string text) => Word<AssetClass>(text);

    /// <summary>A value by its name, never by its number; null for anything else.</summary>
    public static T? Word<T>(string text)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => string.Equals(value.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(value => (T?)value).FirstOrDefault();

    private static Register<T, EntryDto<TFields>> Of<T, TFields>(string path)
        where T : Entry<TFields>
        where TFields : class, new() =>
        new(path, RiskPermissions.Read, EntryAnswers<T, TFields>.Describe);
}

internal sealed class EntryAnswers<T, TFields> : Answers<T, EntryDto<TFields>>
    where T : Entry<TFields>
    where TFields : class, new()
{
    public override Task<IReadOnlyList<EntryDto<TFields>>> Of(IReadOnlyList<T> records, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<EntryDto<TFields>>>([.. records.Select(Describe)]);

    public static EntryDto<TFields> Describe(T e) => new(
        e.Id, e.Ref, e.Version, e.ContentHash, e.CreatedAt, e.UpdatedAt, e.Retired, e.Fields, e.LibraryKey, e.Can);
}
