using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Graph.Registers.Risks;

internal sealed class Threats : GraphRegister<EntryDto<ThreatFields>, ThreatFields>
{
    public Threats()
        : base("Threat", "threats", "api/risks/threats", RiskKinds.Threat)
    {
        Filter<ThreatOrigin>("origin");
        Filter<AssetClass>("assetClass");
        Filter<string>("libraryKey");
        Filter<Guid>("leadsTo", "import");
        Sort("name", "code");
        Naming<RiskRegister, RiskDto>("risks", "threat", risk => risk.Fields.ThreatId is { } id ? [id] : [], "Risks that it brings about.");
    }
}
