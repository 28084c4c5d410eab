using IsmsCloud.Context.Contracts.Events;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Domain;
using IsmsCloud.Controls.Features.Soa;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Stories;

namespace IsmsCloud.Controls.Demo;

/// <summary>What can be done in a story, as the endpoints do it; and what was heard of other services, as their stories tell it. Nothing is ever deleted.</summary>
internal static class Moves
{
    public static readonly IReadOnlyDictionary<string, Func<Turn, CancellationToken, Task>> All = new Dictionary<string, Func<Turn, CancellationToken, Task>>
    {
        ["heard.risk-evaluated"] = (turn, ct) => turn.Hear<RiskEvaluated>(ct),
        ["heard.treatment-decided"] = (turn, ct) => turn.Hear<TreatmentDecided>(ct),
        ["heard.requirement-activated"] = (turn, ct) => turn.Hear<RequirementActivated>(ct),
        ["heard.scope-took-effect"] = (turn, ct) => turn.Hear<ScopeVersionTookEffect>(ct),
        ["heard.criteria-took-effect"] = (turn, ct) => turn.Hear<CriteriaSetTookEffect>(ct),
        ["heard.assessment-completed"] = (turn, ct) => turn.Hear<AssessmentCompleted>(ct),

        ["controls.begin"] = ControlMoves.Begin,
        ["control.plan"] = (turn, ct) => turn.Change<Control>(control => control.Plan(turn.Says<PlanControlRequest>()), ct),
        ["control.start"] = (turn, ct) => turn.Change<Control>(control => control.Start(), ct),
        ["control.implement"] = (turn, ct) => turn.Change<Control>(control => control.Implement(turn.Says<ImplementControlRequest>(), turn.Today), ct),
        ["control.prove"] = (turn, ct) => turn.Change<Control>(
            control => turn.Get<EvidenceReader>().Then([turn.Says<EvidenceItem>()], evidence => control.AddEvidence(evidence, turn.Today), ct), ct),
        ["control.test"] = (turn, ct) => turn.Change<Control>(control => control.Test(turn.Says<ControlTestRequest>(), [], turn.By, turn.Today, turn.Now), ct),

        ["soa.decide"] = SoaMoves.Decide,
        ["soa.draft"] = SoaMoves.Draft,
        ["soa.compare"] = (turn, ct) => turn.Change<SoaVersion>(version => version.Compare(turn.Says<ComparisonRequest>(), turn.By, turn.Now), ct),
        ["soa.submit"] = SoaMoves.Submit,
        ["soa.approve"] = SoaMoves.Approve,
    };
}

/// <summary>Controls of which many are told in one word.</summary>
internal static class ControlMoves
{
    /// <summary>Control records as they were when the organisation began to keep them here.</summary>
    public static async Task Begin(Turn turn, CancellationToken ct)
    {
        var (said, store) = (turn.Says<Several>(), turn.Get<RevisionStore<Control>>());
        var ids = said.Codes.ToDictionary(code => ControlStories.ControlOf(turn.Caller.Tenant, code));
        var there = (await store.FindMany([.. ids.Keys], ct)).Select(control => control.Id).ToHashSet();
        var begun = ids.Where(id => !there.Contains(id.Key)).Select(id => Of(said, id.Value, turn)).ToList();
        await store.SaveMany(begun, ct);
    }

    private static Control Of(Several said, string code, Turn turn)
    {
        var known = BuiltIn.AnnexA2022.Find(code) ?? throw new InvalidOperationException($"There is no control {code}.");
        var fields = new ControlFields
        {
            Control = new ControlReference { Code = code },
            Description = said.Description ?? known.Intent,
            Owner = said.Owner,
            PlannedFor = said.PlannedFor,
            TestIntervalMonths = said.TestIntervalMonths,
        };
        var control = Control.Begin(turn.Caller.Tenant, fields, known).Value ?? throw new InvalidOperationException($"{code} could not be begun.");
        IReadOnlyList<Refusal> refusals = said.Status switch
        {
            ControlStatus.Planned => control.Plan(new PlanControlRequest()),
            ControlStatus.InProgress => control.Start(),
            ControlStatus.Implemented => control.Implement(new ImplementControlRequest { ImplementedOn = said.ImplementedOn }, turn.Today),
            _ => [],
        };
        return refusals.Count == 0 ? control : throw new InvalidOperationException($"{code}: {string.Join("; ", refusals.Select(r => r.Message))}");
    }

    private sealed record Several
    {
        public IReadOnlyList<string> Codes { get; init; } = [];

        public string? Description { get; init; }

        public Person? Owner { get; init; }

        public ControlStatus Status { get; init; }

        public DateOnly? PlannedFor { get; init; }

        public DateOnly? ImplementedOn { get; init; }

        public int? TestIntervalMonths { get; init; }
    }
}

/// <summary>From decisions on entries to a version that is in force.</summary>
internal static class SoaMoves
{
    public static async Task Decide(Turn turn, CancellationToken ct)
    {
        var (said, store) = (turn.Says<Decision>(), turn.Get<RevisionStore<SoaEntry>>());
        await turn.Get<SoaEntries>().Ensure(SoaEdition.Edition2022, ct);
        var entries = await store.FindMany([.. said.Codes.Select(code => SoaEntry.IdOf(turn.Caller.Tenant, new ControlKey(ControlReference.AnnexA2022, code)))], ct);
        // Where an earlier start broke off.
        var open = entries.Where(entry => entry.DecidedAt is null || entry.DecidedAt < turn.Now).ToList();
        var standing = await turn.Get<SoaReader>().Standing(open, said.Fields.Requirements, ct);
        var refused = open.SelectMany(entry => entry.Decide(said.Fields, standing, turn.By, turn.Now).Select(r => $"{entry.Code}: {r.Message}")).ToList();
        if (refused.Count > 0) throw new InvalidOperationException(string.Join("; ", refused));
        await store.SaveMany(open, ct);
    }

    public static async Task Draft(Turn turn, CancellationToken ct)
    {
        await turn.Get<SoaEntries>().Ensure(SoaEdition.Edition2022, ct);
        var fields = turn.Says<SoaVersionFields>() with { Edition = SoaEdition.Edition2022 };
        await turn.Create(await turn.Get<SoaVersions>().Draft(fields, turn.By, ct), ct);
    }

    public static Task Submit(Turn turn, CancellationToken ct) => turn.Change<SoaVersion>(
        async version =>
        {
            var picture = await turn.Get<SoaReader>().Picture(version.Edition, ct);
            return version.Submit(picture.Copy(version, SoaVersions.Former(version, await turn.Get<SoaVersions>().Of(version.Edition, ct))), turn.By, turn.Now);
        },
        ct);

    public static async Task Approve(Turn turn, CancellationToken ct)
    {
        await turn.Change<SoaVersion>(
            async version => version.Approve(
                turn.Says<ApprovalRequest>() with { ContentHash = version.ContentHash }, (await turn.Get<SoaReader>().Picture(version.Edition, ct)).FindingsOfCopy(version),
                turn.Caller, turn.Profile, turn.Now),
            ct);
        await turn.Get<SoaVersions>().LeaveTheNewest(SoaEdition.Edition2022, ct);
    }

    private sealed record Decision
    {
        public IReadOnlyList<string> Codes { get; init; } = [];

        public SoaEntryFields Fields { get; init; } = new();
    }
}
