namespace IsmsCloud.Risks.Contracts;

/// <summary>What a caller may do with risks.</summary>
public static class RiskPermissions
{
    /// <summary>Read every register and report.</summary>
    public const string Read = "risk:read";

    /// <summary>Write assets, threats, vulnerabilities, scenarios, planning items and drafts of risks and criteria.</summary>
    public const string Write = "risk:write";

    /// <summary>Rate risks.</summary>
    public const string Assess = "risk:assess";

    /// <summary>Identify and evaluate risks, propose that one is closed, plan and complete assessment runs, answer triggers (the ISMS manager).</summary>
    public const string Evaluate = "risk:evaluate";

    /// <summary>Decide how a risk is treated (its owner).</summary>
    public const string Treat = "risk:treat";

    /// <summary>Accept a risk, or delegate that (its owner).</summary>
    public const string Accept = "risk:accept";

    /// <summary>Approve or return a criteria set, approve the results of an assessment run (top management).</summary>
    public const string ApproveCriteria = "criteria:approve";

    /// <summary>All of them, in the order above.</summary>
    public static readonly IReadOnlyList<string> All = [Read, Write, Assess, Evaluate, Treat, Accept, ApproveCriteria];
}
