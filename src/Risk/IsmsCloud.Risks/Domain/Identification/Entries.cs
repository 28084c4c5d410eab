using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>What can happen.</summary>
[Kind(RiskKinds.Threat, "THR")]
internal sealed class Threat : Entry<ThreatFields>
{
    public override string Title => Fields.Name;
}

/// <summary>A weakness that lets it happen.</summary>
[Kind(RiskKinds.Vulnerability, "VUL")]
internal sealed class Vulnerability : Entry<VulnerabilityFields>
{
    public override string Title => Fields.Name;
}

/// <summary>Whom or what it comes from.</summary>
[Kind(RiskKinds.RiskSource, "SRC")]
internal sealed class RiskSource : Entry<RiskSourceFields>
{
    public override string Title => Fields.Name;
}

/// <summary>The story of an event: strategic for top management, operational step by step.</summary>
[Kind(RiskKinds.Scenario, "SCN")]
internal sealed class Scenario : Entry<ScenarioFields>
{
    public override string Title => Fields.Title;

    public override IEnumerable<Edge> Edges => Edge.To(RiskKinds.RiskSource, Fields.RiskSourceId, "comes-from", "source-of", carries: false, "riskSourceId")
        .Concat(Edge.Of(Fields.Links, "links", carries: false));

    protected override IEnumerable<Refusal> Objections(ScenarioFields fields)
    {
        if (fields.Level is ScenarioLevel.Strategic && string.IsNullOrWhiteSpace(fields.DesiredEndState)) yield return IdentificationRefusals.StrategicWantsEnd;
        if (fields.Level is ScenarioLevel.Operational && fields.Steps.Count == 0) yield return IdentificationRefusals.OperationalWantsSteps;
        foreach (var refusal in LinkRefusals.Of(fields.Links, "links", RiskKinds.Any, RiskKinds.Foreign)) yield return refusal;
    }
}
