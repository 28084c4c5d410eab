using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class Vulnerabilities : GraphRegister<EntryDto<VulnerabilityFields>, VulnerabilityFields>
{
    public Vulnerabilities()
        : base("Vulnerability", "vulnerabilities", "api/risks/vulnerabilities", RiskKinds.Vulnerability)
    {
        Filter<AssetClass>("assetClass");
        Filter<string>("libraryKey");
        Filter<Guid>("leadsTo", "import");
        Sort("name");
        Naming<RiskRegister, RiskDto>("risks", "vulnerability", risk => risk.Fields.VulnerabilityId is { } id ? [id] : [], "Risks that it opens.");
    }
}
