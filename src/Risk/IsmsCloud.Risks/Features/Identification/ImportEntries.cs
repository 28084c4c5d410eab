using System.Linq.Expressions;
using IsmsCloud.Http;
using IsmsCloud.Records.Importing;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;

namespace IsmsCloud.Risks.Features.Identification;

/// <summary>How files become threats, vulnerabilities, risk sources and scenarios.</summary>
internal static class ImportEntries
{
    private static readonly (string Field, string Header, string Value)[] Aspects = [("affects", "c", "confidentiality"), ("affects", "i", "integrity"), ("affects", "a", "availability")];

    public static ImportPlan<Threat, ThreatFields> Threats => Of<Threat, ThreatFields>(t => t.Fields.Name)
        .Field("name", null, "threat", "threat name")
        .Field("origin", null, "threat origin", "cause")
        .Field("source", null, "catalogue", "theme")
        .Flags(Aspects)
        .Means<ThreatOrigin>(
            ("malicious", ThreatOrigin.Deliberate), ("adversarial", ThreatOrigin.Deliberate), ("intentional", ThreatOrigin.Deliberate), ("human deliberate", ThreatOrigin.Deliberate),
            ("unintentional", ThreatOrigin.Accidental), ("error", ThreatOrigin.Accidental), ("technical failures", ThreatOrigin.Accidental), ("natural", ThreatOrigin.Environmental),
            ("physical damage", ThreatOrigin.Environmental), ("loss of essential services", ThreatOrigin.Environmental), ("compromise of information", ThreatOrigin.Deliberate),
            ("unauthorised actions", ThreatOrigin.Deliberate), ("compromise of functions", ThreatOrigin.Accidental))
        .Means(Short)
        .Recognises(["uuid", "code", "label", "theme", "c", "i", "a"], new ColumnMapping { Field = "origin", Column = "theme" }, new ColumnMapping { Field = "source", Otherwise = "MONARC" });

    public static ImportPlan<Vulnerability, VulnerabilityFields> Vulnerabilities => Of<Vulnerability, VulnerabilityFields>(v => v.Fields.Name)
        .Field("name", null, "vulnerability", "vulnerability name", "weakness", "title")
        .Field("code", null, "cve", "id")
        .Field("assetClasses", "Asset classes", "asset class", "applies to")
        .Recognises(
            ["uuid", "code", "label", "mode", "status"],
            new ColumnMapping { Field = "assetClasses", Otherwise = string.Join("; ", Enum.GetNames<AssetClass>()) }, new ColumnMapping { Field = "source", Otherwise = "MONARC" });

    public static ImportPlan<RiskSource, RiskSourceFields> RiskSources => Of<RiskSource, RiskSourceFields>(s => s.Fields.Name)
        .Field("name", null, "risk source", "actor", "threat actor")
        .Field("motivation", null, "motive", "goal");

    public static ImportPlan<Scenario, ScenarioFields> Scenarios => Of<Scenario, ScenarioFields>(s => s.Fields.Title)
        .Field("title", null, "scenario", "scenario name")
        .Refers("riskSourceId", RiskKinds.RiskSource, "Risk source", "actor", "threat actor")
        .Means(Short);

    private static (string Word, SecurityAspect Value)[] Short =>
        [("C", SecurityAspect.Confidentiality), ("I", SecurityAspect.Integrity), ("A", SecurityAspect.Availability)];

    private static ImportPlan<T, TFields> Of<T, TFields>(Expression<Func<T, string>> title)
        where T : Entry<TFields>, new()
        where TFields : class, new() =>
        new(RiskPermissions.Write, title, e => e.Fields, Make<T, TFields>, TakeBack<T, TFields>);

    private static Task<IReadOnlyList<Made<T>>> Make<T, TFields>(IReadOnlyList<TFields> fields, IServiceProvider scope, CancellationToken ct)
        where T : Entry<TFields>, new()
        where TFields : class, new() =>
        Task.FromResult<IReadOnlyList<Made<T>>>([.. fields.Select(KeepEntries<T, TFields>.Make)]);

    private static Task<IReadOnlyList<Refusal>> TakeBack<T, TFields>(T entry, string reason, int uses, IServiceProvider scope, CancellationToken ct)
        where T : Entry<TFields>
        where TFields : class, new() =>
        Task.FromResult(entry.Delete(reason, uses));
}
