namespace IsmsCloud.Risks.Contracts;

/// <summary>Kinds of record that this service keeps, and those of others that a link may point to.</summary>
public static class RiskKinds
{
    /// <summary>A version of the risk criteria (6.1.2 a).</summary>
    public const string CriteriaSet = "criteria-set";

    /// <summary>An asset.</summary>
    public const string Asset = "asset";

    /// <summary>A threat.</summary>
    public const string Threat = "threat";

    /// <summary>A vulnerability.</summary>
    public const string Vulnerability = "vulnerability";

    /// <summary>Somebody or something that risks come from.</summary>
    public const string RiskSource = "risk-source";

    /// <summary>A scenario.</summary>
    public const string Scenario = "risk-scenario";

    /// <summary>A risk.</summary>
    public const string Risk = "risk";

    /// <summary>An item of the treatment plan (6.1.3 e).</summary>
    public const string PlanItem = "plan-item";

    /// <summary>A risk or opportunity for the ISMS itself (6.1.1).</summary>
    public const string PlanningItem = "planning-item";

    /// <summary>An action on a risk or opportunity for the ISMS itself (6.1.1).</summary>
    public const string PlanningAction = "planning-action";

    /// <summary>An assessment run (8.2).</summary>
    public const string AssessmentRun = "assessment-run";

    /// <summary>Something that makes an assessment necessary (8.2).</summary>
    public const string Trigger = "assessment-trigger";

    /// <summary>A simulation of losses (5.5).</summary>
    public const string SimulationRun = "simulation-run";

    /// <summary>Kinds of other services that a link may lead to: it holds id and title as given.</summary>
    public static readonly IReadOnlySet<string> Foreign = new HashSet<string>
    {
        "issue", "requirement", "interested-party", "interface", "isms-process", "scope-version", "document", "objective", "supplier", "control",
        "finding", "nonconformity", "incident", "review", "change", "isms-change", "external-provision",
    };

    /// <summary>Everything that a link may lead to.</summary>
    public static readonly IReadOnlySet<string> Any = new HashSet<string>(
        Foreign.Concat([CriteriaSet, Asset, Threat, Vulnerability, RiskSource, Scenario, Risk, PlanItem, PlanningItem, PlanningAction, AssessmentRun, Trigger]));
}
