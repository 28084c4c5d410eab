using IsmsCloud.Http;
using IsmsCloud.Identity.Contracts;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Domain;

/// <summary>A page of a run's results, held fast by its hash.</summary>
internal sealed record PagePin(Guid Id, string ContentHash, int Risks);

/// <summary>An assessment of all risks, or of some, under one version of the criteria (8.2).</summary>
[Kind(RiskKinds.AssessmentRun, "ASR")]
internal sealed class AssessmentRun : Record
{
    private static readonly Approvals ByTopManagement = new(RoleNames.TopManagement);

    private AssessmentRun()
    {
    }

    public RunState State { get; private set; }

    public RunFields Fields { get; private set; } = new();

    public RunBasis? Criteria { get; private set; }

    public RunBasis? Scope { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public Person? StartedBy { get; private set; }

    public DateTimeOffset? CompletedAt { get; private set; }

    public Person? CompletedBy { get; private set; }

    public IReadOnlyList<PagePin> Pages { get; private set; } = [];

    public IReadOnlyList<LevelCount> ByLevel { get; private set; } = [];

    public string? ResultHash { get; private set; }

    public Approval? Approval { get; private set; }

    public override string Title => Fields.Name;

    public override string StateWord => Words.Of(State);

    public override IEnumerable<Edge> Edges => Edge.To(RiskKinds.Trigger, Fields.TriggerId, "answers", "answered-by", carries: false, "triggerId")
        .Concat(State is RunState.Planned ? Edge.To(RiskKinds.Risk, Fields.Risks, "assesses", "assessed-by", carries: false, "risks") : []);

    protected override object Material => new { Fields, Criteria, Scope, Pages, ResultHash };

    public static Made<AssessmentRun> Plan(RunFields fields) => Made.Unless(Refusals(fields), () =>
    {
        var run = new AssessmentRun { Fields = fields };
        run.Link();
        run.Did("assessment-run.planned");
        return run;
    });

    public IReadOnlyList<Refusal> Revise(RunFields fields)
    {
        if (Only("edit", RunState.Planned, RunState.InProgress) is { } no) return [no];
        if (Refusals(fields) is { Count: > 0 } refusals) return refusals;
        // What a run that has begun is about stays: risks may be rated under it already.
        if (State is RunState.InProgress && (fields.Kind != Fields.Kind || fields.TriggerId != Fields.TriggerId || !fields.Risks.SequenceEqual(Fields.Risks)))
            return [new("run-begun", "It has begun: what it is about is fixed. Plan another run.", RefusalKind.State)];
        Fields = fields;
        Link();
        Did("assessment-run.revised");
        return [];
    }

    /// <summary>Fixes criteria and scope; criteria are in force before the assessment.</summary>
    public IReadOnlyList<Refusal> Start(CriteriaSet? criteria, ScopeInForce? scope, Person by, DateTimeOffset now)
    {
        if (Only("start", RunState.Planned) is { } no) return [no];
        if (criteria is null) return [RiskRefusals.NoCriteria];
        (State, StartedAt, StartedBy) = (RunState.InProgress, now, by);
        (Criteria, Scope) = (new RunBasis(criteria.Id, criteria.Number), scope is null ? null : new RunBasis(scope.ScopeVersionId, scope.Number));
        Link();
        Did("assessment-run.started");
        return [];
    }

    /// <param name="risks">All risks that it is about; drafts and closed ones are not.</param>
    /// <param name="pages">Their results, saved before.</param>
    /// <param name="by">Who completes it.</param>
    /// <param name="now">This moment.</param>
    public IReadOnlyList<Refusal> Complete(IReadOnlyList<Risk> risks, IReadOnlyList<AssessmentPage> pages, Person by, DateTimeOffset now)
    {
        if (MayComplete(risks) is { Count: > 0 } refusals) return refusals;
        Pages = [.. pages.Select(p => new PagePin(p.Id, p.ContentHash, p.Results.Count))];
        ByLevel = [.. pages.SelectMany(p => p.Results).GroupBy(r => r.Level).Select(g => new LevelCount(g.Key, g.Count())).OrderByDescending(l => l.Level?.Rank)];
        ResultHash = AssessmentPage.HashOf(pages);
        (State, CompletedAt, CompletedBy) = (RunState.Completed, now, by);
        Did("assessment-run.completed", null, new AssessmentCompleted(Id, Fields.Name, Words.Of(Fields.Kind!.Value), Criteria!.Id, Scope?.Id, risks.Count, Fields.TriggerId));
        return [];
    }

    /// <summary>All risks of the run are analysed and evaluated, under its criteria (R-8.2-3).</summary>
    public IReadOnlyList<Refusal> MayComplete(IReadOnlyList<Risk> risks)
    {
        if (Only("complete", RunState.InProgress) is { } no) return [no];
        if (risks.Count == 0) return [RunRefusals.NothingAssessed];
        var open = risks.Where(r => r.Evaluation is null || r.Evaluation.CriteriaSetId != Criteria!.Id || r.State is RiskState.Identified or RiskState.Analysed or RiskState.Reassess).ToList();
        return open.Count > 0 ? [RunRefusals.Unassessed(open, Criteria!.Number)] : [];
    }

    public IReadOnlyList<Refusal> Approve(ApprovalRequest request, Caller caller, bool smallOrganisation, DateTimeOffset now)
    {
        if (Only("approve", RunState.Completed) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (ByTopManagement.Objections(caller, [CompletedBy!], smallOrganisation, request.ContentHash, ContentHash).ToList() is { Count: > 0 } objections) return objections;
        (State, Approval) = (RunState.Approved, ByTopManagement.Sign(caller, ContentHash, [], request.Statement, now));
        Did("assessment-run.approved", request.Statement);
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Only("delete", RunState.Planned) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        Retired = true;
        Did("assessment-run.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        RunState.Planned => ["edit", "start", "delete"],
        RunState.InProgress => ["edit", "complete"],
        RunState.Completed => ["approve"],
        _ => [],
    };

    public IEnumerable<Gap> GapsOf(CriteriaSet? criteria, DateOnly today)
    {
        if (Retired) yield break;
        if (State is RunState.Planned && Fields.PlannedFor < today) yield return Gaps.Warn("8.2-C1", $"It was to begin on {Words.Of(Fields.PlannedFor)}.");
        if (State is RunState.InProgress && criteria is not null && criteria.Id != Criteria!.Id)
            yield return Gaps.Warn("R-8.2-3", $"It began under version {Criteria.Number} of the criteria; version {criteria.Number} is in force, and no risk can be rated under the old one any more. Plan another run.");
        if (State is RunState.Completed or RunState.Approved && Scope is null) yield return Gaps.Open("8.2-C3", "No scope was in force when it began.");
    }

    private Refusal? Only(string what, params IReadOnlyList<RunState> from) =>
        Retired ? CommonRefusals.Deleted : from.Contains(State) ? null : RunRefusals.NotFrom(State, what);

    private static IReadOnlyList<Refusal> Refusals(RunFields fields)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (fields.Kind is RunKind.Triggered != fields.TriggerId is not null) refusals.Add(Refusal.Invalid("triggerId", "trigger", "A triggered run names its trigger, and only that."));
        if (fields is { Kind: RunKind.Delta, Risks.Count: 0 }) refusals.Add(Refusal.Invalid("risks", "required", "A delta run names the risks that it is about."));
        return refusals;
    }
}
