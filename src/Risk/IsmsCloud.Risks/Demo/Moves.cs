using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Domain;
using IsmsCloud.Risks.Features.Assessments;
using IsmsCloud.Risks.Features.Criteria;
using IsmsCloud.Risks.Features.Identification;
using IsmsCloud.Risks.Features.Library;
using IsmsCloud.Risks.Features.Simulations;
using IsmsCloud.Stories;

namespace IsmsCloud.Risks.Demo;

/// <summary>What can be done in a story, as the endpoints do it. Nothing is ever deleted.</summary>
internal static class Moves
{
    public static readonly IReadOnlyDictionary<string, Func<Turn, CancellationToken, Task>> All = new Dictionary<string, Func<Turn, CancellationToken, Task>>
    {
        ["criteria.draft"] = (turn, ct) => turn.Create(CriteriaSet.Draft(turn.Says<PresetChoice>().Fields, turn.By), ct),
        ["criteria.submit"] = (turn, ct) => turn.Change<CriteriaSet>(set => set.Submit(turn.By), ct),
        ["criteria.approve"] = ApproveCriteria,

        ["library.adopt"] = (turn, ct) => turn.Get<LibraryAdoption>().Adopt(turn.Says<LibraryChoice>().Keys, ct),

        ["asset.add"] = (turn, ct) => turn.Create(KeepEntries<Asset, AssetFields>.Make(turn.Says<AssetFields>()), ct),
        ["asset.revise"] = (turn, ct) => turn.Change<Asset>(asset => asset.Revise(turn.Says(asset.Fields)), ct),

        ["risk.draft"] = (turn, ct) => turn.Create(Risk.Draft(turn.Says<RiskFields>(), inScope: true, turn.Today), ct),
        ["risk.revise"] = (turn, ct) => turn.Change<Risk>(risk => risk.Revise(turn.Says(risk.Fields), risk.InScope), ct),
        ["risk.identify"] = (turn, ct) => turn.Change<Risk>(risk => risk.Identify(turn.Today), ct),
        ["risk.rate"] = async (turn, ct) =>
        {
            var criteria = await turn.Get<CriteriaSuccession>().Current(ct);
            await turn.Change<Risk>(risk => risk.Rate(turn.Says<RatingRequest>(), criteria, turn.By, turn.Now), ct);
        },
        ["risk.evaluate"] = async (turn, ct) =>
        {
            var criteria = await turn.Get<CriteriaSuccession>().Current(ct);
            await turn.Change<Risk>(risk => risk.Evaluate(turn.Says<EvaluationRequest>(), criteria, turn.By, turn.Now), ct);
        },
        ["risk.reassess"] = (turn, ct) => turn.Change<Risk>(risk => risk.Reassess(turn.Says<Because>()), ct),
        ["risk.treat"] = async (turn, ct) =>
        {
            var criteria = await turn.Get<CriteriaSuccession>().Current(ct);
            await turn.Change<Risk>(risk => risk.Treat(turn.Says<TreatmentRequest>(), [], turn.Caller, criteria, turn.Now), ct);
        },
        ["risk.complete"] = (turn, ct) => turn.Change<Risk>(
            async risk => risk.CompleteTreatment(await turn.Get<RevisionStore<PlanItem>>().All(item => item.LeadsTo.Any(id => id == risk.Id), ct)), ct),
        ["risk.accept"] = async (turn, ct) =>
        {
            var criteria = await turn.Get<CriteriaSuccession>().Current(ct);
            await turn.Change<Risk>(risk => risk.Accept(turn.Says<AcceptanceRequest>() with { ContentHash = risk.ContentHash }, turn.Caller, criteria, turn.Today, turn.Now), ct);
        },

        ["plan.propose"] = (turn, ct) => turn.Create(PlanItem.Propose(turn.Says<PlanItemFields>()), ct),
        ["plan.approve"] = (turn, ct) => turn.Change<PlanItem>(
            async item => item.Approve(
                turn.Says<ApprovalRequest>() with { ContentHash = item.ContentHash }, turn.Caller, await turn.Get<RevisionStore<Risk>>().FindMany(item.Fields.Risks, ct), turn.Now),
            ct),
        ["plan.start"] = (turn, ct) => turn.Change<PlanItem>(item => item.Start(), ct),
        ["plan.progress"] = (turn, ct) => turn.Change<PlanItem>(item => item.Progress(turn.Says<ProgressRequest>()), ct),
        ["plan.block"] = (turn, ct) => turn.Change<PlanItem>(item => item.Block(turn.Says<Because>()), ct),
        ["plan.implement"] = (turn, ct) => turn.Change<PlanItem>(
            item => turn.Get<EvidenceReader>().Then(turn.Says<ImplementationRequest>().Evidence, evidence => item.Implement(evidence, turn.By, turn.Now), ct), ct),
        ["plan.verify"] = (turn, ct) => turn.Change<PlanItem>(item => item.Verify(turn.Says<Because>(), turn.Caller, turn.Profile.SmallOrganisation, turn.Now), ct),

        ["run.plan"] = (turn, ct) => turn.Create(AssessmentRun.Plan(turn.Says<RunFields>()), ct),
        ["run.start"] = async (turn, ct) =>
        {
            var criteria = await turn.Get<CriteriaSuccession>().Current(ct);
            await turn.Change<AssessmentRun>(run => run.Start(criteria, null, turn.By, turn.Now), ct);
        },
        ["run.complete"] = (turn, ct) => turn.Change<AssessmentRun>(run => turn.Get<RunCompletion>().Of(run, turn.By, turn.Now, ct), ct),
        ["run.approve"] = (turn, ct) => turn.Change<AssessmentRun>(
            run => run.Approve(turn.Says<ApprovalRequest>() with { ContentHash = run.ContentHash }, turn.Caller, turn.Profile.SmallOrganisation, turn.Now), ct),

        ["trigger.record"] = RecordTrigger,
        ["trigger.dismiss"] = (turn, ct) => turn.Change<AssessmentTrigger>(trigger => trigger.Dismiss(turn.Says<Because>(), turn.By), ct),

        ["planning.add"] = (turn, ct) => turn.Create(PlanningItem.Add(turn.Says<PlanningItemFields>()), ct),
        ["action.plan"] = (turn, ct) => turn.Create(PlanningAction.Plan(turn.Says<PlanningActionFields>()), ct),
        ["action.start"] = (turn, ct) => turn.Change<PlanningAction>(action => action.Start(), ct),
        ["action.complete"] = (turn, ct) => turn.Change<PlanningAction>(action => action.Complete(), ct),
        ["action.evaluate"] = (turn, ct) => turn.Change<PlanningAction>(
            action =>
            {
                var request = turn.Says<ActionEvaluationRequest>();
                return turn.Get<EvidenceReader>().Then(request.Evidence, evidence => action.Evaluate(request, evidence, turn.By, turn.Now), ct);
            },
            ct),

        ["simulation.run"] = RunSimulation,
    };

    private static async Task ApproveCriteria(Turn turn, CancellationToken ct)
    {
        await turn.Change<CriteriaSet>(set => set.Approve(turn.Says<ApprovalRequest>() with { ContentHash = set.ContentHash }, turn.Caller, turn.Profile, turn.Now), ct);
        await turn.Get<CriteriaSuccession>().LeaveTheNewest(ct);
    }

    private static async Task RecordTrigger(Turn turn, CancellationToken ct)
    {
        var fields = turn.Says<TriggerFields>();
        var made = AssessmentTrigger.Record(fields, turn.Today);
        await turn.Create(made, ct);
        await turn.Get<RiskFlagging>().Flag(fields.Risks, fields.What, made.Value!.Reference, ct);
    }

    // The worker takes it in hand as it does with what another process left.
    private static async Task RunSimulation(Turn turn, CancellationToken ct)
    {
        var (fields, runs) = (turn.Says<SimulationFields>(), turn.Get<RevisionStore<SimulationRun>>());
        if (await runs.Count(run => run.Fields.Name == fields.Name, ct) > 0) return;
        var (inputs, _) = await turn.Get<SimulationInputs>().Read(fields, ct);
        var run = SimulationRun.Queue(fields, fields.Seed!.Value, inputs);
        await turn.Get<RevisionStore<SimulationSheet>>().Save(SimulationSheet.Of(run.Id, inputs), ct);
        await runs.Save(run, ct);
    }

    private sealed record PresetChoice
    {
        public string Preset { get; init; } = "";

        public string Name { get; init; } = "";

        public DateOnly? EffectiveFrom { get; init; }

        public CriteriaFields Fields => CriteriaPresets.Get(Preset) with { Name = Name, EffectiveFrom = EffectiveFrom };
    }

    private sealed record LibraryChoice
    {
        public IReadOnlyList<string> Keys { get; init; } = [];
    }
}
