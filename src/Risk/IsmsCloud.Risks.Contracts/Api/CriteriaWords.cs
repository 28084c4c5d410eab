namespace IsmsCloud.Risks.Contracts;

/// <summary>How a risk is found.</summary>
public enum RiskApproach
{
    /// <summary>By scenarios: who wants what, and how they get there.</summary>
    EventBased,

    /// <summary>By assets, their threats and vulnerabilities.</summary>
    AssetBased,
}

/// <summary>In what a risk is expressed.</summary>
public enum AssessmentMethod
{
    /// <summary>In words.</summary>
    Qualitative,

    /// <summary>In ranks that stand for bands of numbers.</summary>
    SemiQuantitative,

    /// <summary>In numbers.</summary>
    Quantitative,
}

/// <summary>How the inputs of a rating become a score and a level.</summary>
public enum Combination
{
    /// <summary>A table says the level.</summary>
    Matrix,

    /// <summary>Likelihood times consequence.</summary>
    Product,

    /// <summary>Likelihood plus consequence, for scales that grow by factors.</summary>
    Sum,

    /// <summary>Impact times threat times vulnerability, the greatest over what is affected.</summary>
    Itv,

    /// <summary>The expected loss of a year.</summary>
    Quantitative,
}

/// <summary>How consequences of several categories become one.</summary>
public enum Aggregation
{
    /// <summary>The worst one.</summary>
    Max,

    /// <summary>All together.</summary>
    Sum,

    /// <summary>By weights; rounded half up to one decimal.</summary>
    Weighted,
}

/// <summary>What a likelihood counts.</summary>
public enum LikelihoodMeasure
{
    /// <summary>Events a year.</summary>
    Frequency,

    /// <summary>Chance within the horizon, 0 to 1.</summary>
    Probability,
}

/// <summary>What a consequence is for.</summary>
public enum ConsequenceCategory
{
    /// <summary>Money.</summary>
    Financial,

    /// <summary>The running of things.</summary>
    Operational,

    /// <summary>Law and contracts.</summary>
    Legal,

    /// <summary>What others think.</summary>
    Reputational,

    /// <summary>Life and limb.</summary>
    HealthSafety,

    /// <summary>People's data.</summary>
    Privacy,

    /// <summary>The environment.</summary>
    Environmental,
}

/// <summary>What makes an assessment necessary outside its interval (8.2).</summary>
public enum TriggerKind
{
    /// <summary>The organisation, its technology or its context changed significantly.</summary>
    SignificantChange,

    /// <summary>An incident of the severity that the criteria name.</summary>
    Incident,

    /// <summary>A new supplier that much depends on.</summary>
    NewCriticalSupplier,

    /// <summary>The scope changed.</summary>
    ScopeChange,

    /// <summary>A control failed.</summary>
    FailedControl,

    /// <summary>The criteria changed.</summary>
    CriteriaChange,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>How bad an incident was.</summary>
public enum IncidentSeverity
{
    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,

    /// <summary>Critical.</summary>
    Critical,
}

/// <summary>What is to be protected.</summary>
public enum SecurityAspect
{
    /// <summary>Confidentiality.</summary>
    Confidentiality,

    /// <summary>Integrity.</summary>
    Integrity,

    /// <summary>Availability.</summary>
    Availability,
}
