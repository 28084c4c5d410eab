using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class Assets : GraphRegister<AssetDto, AssetFields>
{
    public Assets()
        : base("Asset", "assets", "api/risks/assets", RiskKinds.Asset)
    {
        Filter<AssetClass>("class");
        Filter<string>("owner", "classification", "libraryKey");
        Filter<AssetLifecycle>("lifecycle");
        Filter<bool>("inScope");
        Filter<Guid>("leadsTo", "import");
        Sort("name");
        Each<Assets>("dependsOn", asset => asset.Fields.DependsOn, "Assets that it leans on.");
        Naming<Assets, AssetDto>("dependents", "leadsTo", other => other.Fields.DependsOn, "Assets that lean on it.");
        Naming<RiskRegister, RiskDto>("risks", "asset", risk => risk.Fields.AssetId is { } id ? [id] : [], "Risks that endanger it.");
    }
}
