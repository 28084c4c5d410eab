using System.Reflection;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Tests.Domain;

/// <summary>Complete, valid records, to be spoilt in one place by a test.</summary>
internal static class Given
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);
    public static readonly TenantId Tenant = new(Guid.Parse("0b9f5a34-8d5a-4a25-9d18-0d6d1a1f4c11"));
    public static readonly Person Ann = new() { Id = "ann", Name = "Ann Weiss" };
    public static readonly Person Tom = new() { Id = "tom", Name = "Tom Ohm" };
    public static readonly Person Rita = new() { Id = "rita", Name = "Rita Voss" };

    public static CriteriaFields Criteria(string preset = "5x5") => CriteriaPresets.Get(preset) with { EffectiveFrom = Today };

    public static TenantProfile Profile(bool small = false, string zone = "Etc/UTC")
    {
        var profile = TenantProfile.Unknown(Tenant);
        profile.Learn("Acme", Edition.Of2022A1, small, zone, 1);
        return profile;
    }

    public static Caller In(Person who, params IReadOnlyList<string> roles) =>
        new(Tenant, new Actor(who.Id, who.Name), new HashSet<string>(RiskPermissions.All), roles, Guid.CreateVersion7());

    public static RatingInputs Ranks(int likelihood, int consequence, ConsequenceCategory category = ConsequenceCategory.Financial) =>
        new() { Likelihood = likelihood, Consequences = [new() { Category = category, Rank = consequence }] };

    public static RatingRequest Rating(RatingKind kind, int likelihood, int consequence) =>
        new() { Kind = kind, Inputs = Ranks(likelihood, consequence), Rationale = "Seen twice in three years." };

    public static readonly ScenarioFields Scenario = new()
    {
        Title = "Extortion after encryption",
        Level = ScenarioLevel.Operational,
        Steps = ["A message opens a way in", "Everything is encrypted"],
        Affects = [SecurityAspect.Confidentiality, SecurityAspect.Availability],
    };

    public static readonly EvidenceItem Statement = new() { Title = "Seen on site", Kind = EvidenceKind.Statement, Text = "It runs since Monday." };

    public static AssetFields Asset(Person owner) => new()
    {
        Name = "Customer data",
        Class = AssetClass.PrimaryInformation,
        Owner = owner,
        Classification = "confidential",
        Value = new AssetValue { Confidentiality = 4, Integrity = 3, Availability = 2 },
    };

    public static RiskFields EventRisk(Person? owner, Guid? scenario) => new()
    {
        Title = "Encryption stops the business",
        Description = "Attackers encrypt data and backups; work stands still.",
        Approach = RiskApproach.EventBased,
        ScenarioId = scenario,
        Affects = [SecurityAspect.Confidentiality, SecurityAspect.Availability],
        Owner = owner,
    };

    public static TreatmentRequest Treatment(params IReadOnlyList<TreatmentOption> options) => new()
    {
        Options = options.Count == 0 ? [TreatmentOption.Modify] : options,
        Justification = "Backups out of reach make it bearable.",
        NecessaryControls = options.Count == 0 || options.Contains(TreatmentOption.Modify) ? [new() { Code = "A.8.13", Title = "Information backup" }] : [],
    };

    public static PlanItemFields PlanItem(Person owner, params IReadOnlyList<Guid> risks) => new()
    {
        Risks = risks,
        Control = new() { Code = "A.8.13" },
        Action = "Set up backups that the network cannot reach.",
        Owner = owner,
        Resources = new() { Amount = 12_000, Currency = "EUR", Days = 8, Text = "A second storage and the time to set it up" },
        DueOn = new DateOnly(2027, 1, 1),
        Evaluation = "A restore is tried each quarter.",
    };

    public static readonly PlanningItemFields PlanningItem = new()
    {
        Kind = PlanningKind.Risk,
        Statement = "Nobody has time for the ISMS in the busy season.",
        Origin = new() { Kind = "issue", Id = Guid.Parse("0b9f5a34-8d5a-4a25-9d18-0d6d1a1f4c12"), Title = "Few people" },
        EffectOn = PlanningEffect.IntendedOutcome,
        Decision = PlanningChoice.Act,
    };

    public static PlanningActionFields PlanningAction(Guid item) => new()
    {
        ItemId = item,
        What = "Plan the audits for spring.",
        IntegratedInto = new() { Kind = "isms-process", Id = Guid.Parse("0b9f5a34-8d5a-4a25-9d18-0d6d1a1f4c13"), Title = "Audit" },
        Owner = Ann,
        DueOn = Today.AddYears(2),
        EffectivenessCriterion = "No audit is postponed.",
        EvaluateOn = Today.AddYears(3),
    };

    public static RunFields Run(Person participant) => new() { Name = "Assessment of the year", Kind = RunKind.Planned, PlannedFor = Today.AddYears(1), Participants = [participant] };

    public static readonly TriggerFields Trigger = new() { Kind = TriggerKind.SignificantChange, What = "We moved to another provider.", OccurredOn = Today };

    /// <summary>So many events a year of that amount each.</summary>
    public static LossModel Loss(double frequency, double amount) => new()
    {
        Currency = "EUR",
        Frequency = new() { Kind = EstimateKind.Fixed, Value = frequency },
        Primary = new() { Kind = EstimateKind.Fixed, Value = amount },
    };

    /// <summary>Criteria in force, as the store would hand them out.</summary>
    public static CriteriaSet InForce(string preset = "5x5", Func<CriteriaFields, CriteriaFields>? with = null)
    {
        var fields = Criteria(preset);
        var set = CriteriaSet.Draft(with is null ? fields : with(fields), Ann).Value().Stored();
        set.Submit(Ann);
        set.Stored().Approve(new ApprovalRequest { ContentHash = "c0ffee" }, In(Tom, "top-management"), Profile(), Now);
        return set.Stored();
    }

    /// <summary>The record as the store would hand it out, with a content hash.</summary>
    public static T Stored<T>(this T aggregate, string contentHash = "c0ffee")
        where T : Aggregate
    {
        typeof(Aggregate).GetMethod("Saved", BindingFlags.NonPublic | BindingFlags.Instance)!
            .Invoke(aggregate, [aggregate.Version + 1, "hash", contentHash, Now]);
        return aggregate;
    }

    public static IReadOnlyList<object> Events(this Aggregate aggregate) =>
        (IReadOnlyList<object>)typeof(Aggregate).GetProperty("Events", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(aggregate)!;

    public static T Value<T>(this Made<T> made)
        where T : class =>
        made.Value ?? throw new InvalidOperationException(string.Join("; ", made.Refusals));
}
