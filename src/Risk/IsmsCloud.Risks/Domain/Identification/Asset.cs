using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>Something of worth, or what carries it (6.1.2 c, A.5.9).</summary>
[Kind(RiskKinds.Asset, "AST")]
internal sealed class Asset : Entry<AssetFields>
{
    /// <summary>By the scope version in force; stored, so that lists can be filtered by it (R-4.3-5).</summary>
    public bool InScope { get; private set; } = true;

    public override string Title => Fields.Name;

    public override bool IsOver => Fields.Lifecycle is AssetLifecycle.Retired;

    public override string? StateWord => Words.Of(Fields.Lifecycle);

    public override IEnumerable<Edge> Edges => Edge.To(RiskKinds.Asset, Fields.DependsOn, "depends-on", "carries", carries: false, "dependsOn")
        .Concat(Edge.Of(Fields.Links, "links", carries: false));

    protected override object Material => new { Fields.Name, Fields.Class, Fields.Classification, Fields.Value, Fields.DependsOn, Fields.Lifecycle };

    /// <summary>Sets where it stands to the scope in force.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Place(ScopeInForce? scope)
    {
        var inScope = scope?.Holds(Fields.ScopeItems) ?? true;
        if (inScope == InScope) return false;
        InScope = inScope;
        Did(inScope ? "asset.came-into-scope" : "asset.left-scope");
        return true;
    }

    public IEnumerable<Gap> GapsOf(Worth worth, ScopeInForce? scope)
    {
        if (Retired || IsOver) yield break;
        if (worth.Values is { Confidentiality: null, Integrity: null, Availability: null })
            yield return Gaps.Warn("6.1.2-C6", "Nothing of worth leans on it, and it has no value of its own: no consequence follows from it.");
        if (scope is not null && Fields.ScopeItems.Count == 0) yield return Gaps.Warn("R-4.3-5", "It does not say where in the scope it belongs.");
    }

    protected override IEnumerable<Refusal> Objections(AssetFields fields) =>
        IdentificationRefusals.Worth(fields).Concat(LinkRefusals.Of(fields.Links, "links", RiskKinds.Any, RiskKinds.Foreign));
}

/// <summary>The units, sites, processes, information and technology that the scope in force holds.</summary>
internal sealed record ScopeInForce(Guid ScopeVersionId, int Number, IReadOnlySet<string> Items)
{
    /// <summary>What names nothing is taken as inside until somebody says otherwise.</summary>
    public bool Holds(IReadOnlyList<string> items) => items.Count == 0 || items.Any(item => Items.Contains(item.Trim()));
}
