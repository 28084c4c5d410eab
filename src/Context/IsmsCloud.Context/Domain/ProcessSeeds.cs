using IsmsCloud.Context.Contracts;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Context.Domain;

/// <summary>The twelve processes that an ISMS begins with, joined to each other; owners are named by the organisation.</summary>
internal static class ProcessSeeds
{
    private sealed record Seed(string Key, string Name, string Purpose, string[] Clauses, int? Months, string Criteria, (string What, string To)[] Outputs);

    private static readonly IReadOnlyList<Seed> All =
    [
        new("context", "Understanding the context", "Know the issues, parties and requirements that the ISMS answers to.", ["4.1", "4.2"], 12,
            "Each issue and requirement was looked at within its interval.", [("Issues and requirements", "scope"), ("Issues and requirements", "risk-assessment")]),
        new("scope", "Determining the scope", "Say where the ISMS holds and where it ends.", ["4.3"], 12,
            "One approved scope version is in force and nothing it considered has changed.", [("Scope", "policy"), ("Scope", "risk-assessment")]),
        new("policy", "Policy and roles", "Give direction, and give people their responsibilities.", ["5.1", "5.2", "5.3"], 12,
            "The policy is approved, published and acknowledged.", [("Direction", "objectives"), ("Policies", "awareness")]),
        new("risk-assessment", "Risk assessment", "Find, analyse and evaluate information security risks.", ["6.1.2", "8.2"], 12,
            "Repeated runs give comparable results; each risk has an owner.", [("Evaluated risks", "risk-treatment"), ("Risk levels", "review")]),
        new("risk-treatment", "Risk treatment", "Choose and carry out what brings risks to an acceptable level.", ["6.1.3", "8.3"], 12,
            "Owners accepted what remains; the statement of applicability is approved.", [("Treatment plan", "operation"), ("Controls", "audit")]),
        new("objectives", "Objectives and planning", "Set measurable objectives and plan how to reach them.", ["6.2", "6.3"], 12,
            "Each objective has a measure or a reason why not, and is judged.", [("Objectives", "measurement"), ("Plans", "operation")]),
        new("awareness", "Competence and awareness", "See to it that people can and will do their part.", ["7.2", "7.3", "7.4"], 12,
            "Needs are met and the effect of actions was judged.", [("Competent people", "operation")]),
        new("documents", "Document control", "Keep documents and records right, current and at hand.", ["7.5"], 12,
            "One current version of each document; each was reviewed within its interval.", [("Current documents", "operation"), ("Records", "audit")]),
        new("operation", "Operation and change", "Run what was planned and keep changes under control.", ["8.1"], 3,
            "Planned changes were approved before they were made.", [("Results", "measurement"), ("Changes", "risk-assessment")]),
        new("measurement", "Measurement", "Know how the ISMS and its controls perform.", ["9.1"], 3,
            "Each measure was read in its period and evaluated.", [("Performance", "review")]),
        new("audit", "Internal audit", "Find out impartially whether the ISMS conforms and is effective.", ["9.2"], 12,
            "Auditors did not audit their own work; results were reported.", [("Findings", "review")]),
        new("review", "Management review and improvement", "Decide what must change, and make it better.", ["9.3", "10.1", "10.2"], 12,
            "Top management looked at every input and decided.", [("Decisions", "objectives"), ("Corrective actions", "operation"), ("Changes of context", "context"), ("Changes to documents", "documents")]),
    ];

    public static IReadOnlyList<IsmsProcess> For(TenantId tenant, DateOnly today) =>
        [.. All.Select(seed => IsmsProcess.FromSeed(IdOf(tenant, seed.Key), seed.Key, FieldsOf(tenant, seed), today))];

    /// <summary>Always the same for a tenant and key, so that a repeated seeding meets what is there.</summary>
    public static Guid IdOf(TenantId tenant, string key) => DerivedId.Of(tenant.Value, $"isms-process/{key}");

    private static ProcessFields FieldsOf(TenantId tenant, Seed seed) => new()
    {
        Name = seed.Name,
        Purpose = seed.Purpose,
        ClauseRefs = seed.Clauses,
        IntervalMonths = seed.Months,
        Criteria = seed.Criteria,
        Inputs = [.. All.SelectMany(other => other.Outputs.Where(o => o.To == seed.Key).Select(o => Flow(tenant, o.What, other.Key)))],
        Outputs = [.. seed.Outputs.Select(o => Flow(tenant, o.What, o.To))],
    };

    private static ProcessFlow Flow(TenantId tenant, string what, string key) => new() { What = what, ProcessId = IdOf(tenant, key) };
}
