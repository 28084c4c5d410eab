namespace IsmsCloud.Context.Contracts;

/// <summary>Kinds of record as links name them: those of this service, and those of others that a link may point to.</summary>
public static class RecordKinds
{
    /// <summary>An issue of 4.1.</summary>
    public const string Issue = "issue";

    /// <summary>A decision on climate change (4.1, amendment 1:2024).</summary>
    public const string ClimateDecision = "climate-decision";

    /// <summary>An interested party of 4.2.</summary>
    public const string InterestedParty = "interested-party";

    /// <summary>A requirement of an interested party (4.2).</summary>
    public const string Requirement = "requirement";

    /// <summary>An interface or dependency across the border of the scope (4.3).</summary>
    public const string Interface = "interface";

    /// <summary>A version of the scope (4.3).</summary>
    public const string ScopeVersion = "scope-version";

    /// <summary>A process of the ISMS (4.4).</summary>
    public const string Process = "isms-process";

    /// <summary>Kinds that this service keeps: a link to one is checked against the tenant's records.</summary>
    public static readonly IReadOnlySet<string> Own =
        new HashSet<string> { Issue, ClimateDecision, InterestedParty, Requirement, Interface, ScopeVersion, Process };

    /// <summary>Kinds that other services keep: a link to one holds id and title as given.</summary>
    public static readonly IReadOnlySet<string> Foreign = new HashSet<string>
    {
        "risk", "opportunity", "control", "policy-statement", "objective", "communication-plan-entry",
        "supplier", "document", "asset",
    };

    /// <summary>Everything that a link may lead to.</summary>
    public static readonly IReadOnlySet<string> Any = new HashSet<string>(Own.Concat(Foreign));

    /// <summary>What may fulfil a requirement (R-4.2-4).</summary>
    public static readonly IReadOnlySet<string> Fulfilling = new HashSet<string>
    {
        ScopeVersion, "policy-statement", "risk", "control", "objective", "communication-plan-entry", "supplier",
    };

    /// <summary>What may address the risk of an interface (R-4.3-4).</summary>
    public static readonly IReadOnlySet<string> AddressingInterfaceRisk = new HashSet<string> { "risk", "supplier", "control" };
}
