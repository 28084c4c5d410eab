using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Domain;

/// <summary>The owner's decision on treatment, and its end (6.1.3 a and b, 8.3).</summary>
internal sealed partial class Risk
{
    public TreatmentDecision? Decision { get; private set; }

    /// <summary>Controls that a live decision makes necessary.</summary>
    public IReadOnlyList<ControlReference> NecessaryControls => IsLive ? Decision?.NecessaryControls ?? [] : [];

    /// <param name="request">The decision.</param>
    /// <param name="evidence">What of it was given as evidence, with the hashes of files.</param>
    /// <param name="caller">Must be the risk's owner.</param>
    /// <param name="criteria">In force.</param>
    /// <param name="now">This moment.</param>
    public IReadOnlyList<Refusal> Treat(TreatmentRequest request, IReadOnlyList<Evidence> evidence, Caller caller, CriteriaSet? criteria, DateTimeOffset now)
    {
        if (Only("decide on the treatment of", RiskState.Evaluated, RiskState.InTreatment) is { } no) return [no];
        if (FieldLimits.Check(request).Concat(TreatmentRefusals.Of(request)).ToList() is { Count: > 0 } refusals) return refusals;
        if (OwnerOnly(caller) is { } notOwner) return [notOwner];
        if (request.Options.Contains(TreatmentOption.Retain) && Unretainable(criteria) is { } above) return [above];
        var before = Decision?.NecessaryControls ?? [];
        Decision = new TreatmentDecision(request.Options, request.Justification, request.NecessaryControls, evidence, caller.Actor.Person(), now);
        State = request.Options.Contains(TreatmentOption.Retain) ? RiskState.Evaluated : RiskState.InTreatment;
        Did("risk.treatment-decided", request.Justification, [
            new TreatmentDecided(Id, Fields.Title, [.. request.Options.Select(Words.Of)], CodesOf(request.NecessaryControls)), .. Shift(before, request.NecessaryControls)]);
        return [];
    }

    public IReadOnlyList<Refusal> WithdrawTreatment(Because because, Caller caller)
    {
        if (Only("withdraw the treatment of", RiskState.Evaluated, RiskState.InTreatment, RiskState.Treated) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (OwnerOnly(caller) is { } notOwner) return [notOwner];
        if (Decision is null) return [TreatmentRefusals.NotDecided];
        var before = Decision.NecessaryControls;
        (Decision, State) = (null, RiskState.Evaluated);
        Settle();
        Did("risk.treatment-withdrawn", because.Reason, [new TreatmentWithdrawn(Id, Fields.Title, CodesOf(before), because.Reason), .. Shift(before, [])]);
        return [];
    }

    /// <param name="plan">Plan items that name this risk.</param>
    public IReadOnlyList<Refusal> CompleteTreatment(IReadOnlyList<PlanItem> plan)
    {
        if (Only("complete the treatment of", RiskState.InTreatment) is { } no) return [no];
        var refusals = TreatmentRefusals.Incomplete(Decision!, RatingOf(RatingKind.Residual), plan).ToList();
        if (refusals.Count > 0) return refusals;
        State = RiskState.Treated;
        Settle();
        Did("risk.treated");
        return [];
    }

    /// <summary>What remains is still too much.</summary>
    public IReadOnlyList<Refusal> TreatAgain(Because because, Caller caller, CriteriaSet? criteria)
    {
        if (Only("treat again", RiskState.Treated) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        if (OwnerOnly(caller) is { } notOwner) return [notOwner];
        if (criteria is not null && RatingOf(RatingKind.Residual) is { Level: not null } residual && residual.CriteriaSetId == criteria.Id
            && Acceptability.Of(criteria.Fields, residual) is Verdict.Acceptable) return [TreatmentRefusals.AcceptableAlready];
        State = RiskState.InTreatment;
        Settle();
        Did("risk.treated-again", because.Reason);
        return [];
    }

    public bool IsOwner(Caller caller) => Fields.Owner?.Id == caller.Actor.Id;

    private Refusal? OwnerOnly(Caller caller) =>
        !IsOwner(caller) ? TreatmentRefusals.NotTheOwner(Fields.Owner?.Name)
        : caller.RoleAssignment is null ? ApprovalRefusals.NotByMembership
        : null;

    private Refusal? Unretainable(CriteriaSet? criteria) =>
        Comparable(RatingOf(RatingKind.Current), criteria) is { } other ? other
        : Acceptability.Of(criteria!.Fields, RatingOf(RatingKind.Current)!) is Verdict.Acceptable or Verdict.Conditional ? null
        : TreatmentRefusals.TooHighToRetain;

    private IEnumerable<object> Shift(IReadOnlyList<ControlReference> before, IReadOnlyList<ControlReference> after) =>
    [
        .. after.Where(c => !before.Any(c.Same)).Select(c => new ControlBecameNecessary(Id, c.Framework, c.Code)),
        .. before.Where(c => !after.Any(c.Same)).Select(c => new ControlBecameUnnecessary(Id, c.Framework, c.Code)),
    ];

    private static IReadOnlyList<string> CodesOf(IEnumerable<ControlReference> controls) => [.. controls.Select(c => $"{c.Framework}/{c.Code}")];
}
