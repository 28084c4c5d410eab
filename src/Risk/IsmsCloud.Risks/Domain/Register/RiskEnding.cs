using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Domain;

/// <summary>Reviews, reassessment and closing.</summary>
internal sealed partial class Risk
{
    public ClosureProposal? ClosureProposal { get; private set; }

    public Closure? Closure { get; private set; }

    public IReadOnlyList<Refusal> Reassess(Because because)
    {
        if (Only("reassess", RiskState.Evaluated, RiskState.Treated, RiskState.Accepted, RiskState.Monitored) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        ToReassess("risk.to-reassess", because.Reason);
        return [];
    }

    /// <summary>Something happened that makes a new assessment advisable; a risk that is merely watched goes to it at once (8.2).</summary>
    /// <returns>Whether that is news.</returns>
    public bool Flag(string what, RecordRef? cause, DateTimeOffset now)
    {
        if (!IsLive || State is RiskState.Identified or RiskState.Analysed) return false;
        if (Flags.Any(f => f.What == what && f.Cause?.Id == cause?.Id)) return false;
        Flags = [.. Flags, new ReassessmentFlag(what, cause, now)];
        if (State is RiskState.Monitored) return ToReassess("risk.flagged", what);
        Settle();
        Did("risk.flagged", what);
        return true;
    }

    public IReadOnlyList<Refusal> Review(ReviewRequest review, Person by, DateTimeOffset now, DateOnly today)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (State is RiskState.Draft or RiskState.Closed) return [RiskRefusals.NotFrom(State, "review")];
        if (FieldLimits.Check(review) is { Count: > 0 } refusals) return refusals;
        if (review.Outcome is ReviewOutcome.Withdrawn) return [Refusal.Invalid("outcome", "unknown-value", "A risk that exists no more is closed, by its owner.")];
        Reviews = [.. Reviews, new Review(by, now, review.Outcome!.Value, review.Note)];
        NextReviewOn = today.AddMonths(Fields.ReviewIntervalMonths);
        if (review.Outcome is ReviewOutcome.Changed && State is RiskState.Evaluated or RiskState.Treated or RiskState.Accepted or RiskState.Monitored)
            ToReassess("risk.reviewed", review.Note);
        else Did("risk.reviewed", review.Note);
        return [];
    }

    public IReadOnlyList<Refusal> ProposeClosure(ClosureRequest request, Person by, DateTimeOffset now)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (State is RiskState.Draft or RiskState.Closed) return [RiskRefusals.NotFrom(State, "close")];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (request.Reason is ClosureReason.Merged != request.MergedInto is not null || request.MergedInto == Id)
            return [Refusal.Invalid("mergedInto", "merged-into", "Name the other risk that it merges into, and only then.")];
        ClosureProposal = new ClosureProposal(request.Reason!.Value, request.MergedInto, request.Note, by, now);
        Did("risk.closure-proposed", request.Note);
        return [];
    }

    public IReadOnlyList<Refusal> Close(Caller caller, DateTimeOffset now)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (State is RiskState.Draft or RiskState.Closed) return [RiskRefusals.NotFrom(State, "close")];
        if (OwnerOnly(caller) is { } notOwner) return [notOwner];
        if (ClosureProposal is not { } proposal) return [new("closure-not-proposed", "The ISMS manager proposes it first, with the reason.", RefusalKind.State)];
        Closure = new Closure(proposal.Reason, proposal.MergedInto, proposal.Note, proposal.By, caller.Actor.Person(), now);
        (State, ClosureProposal, Flags) = (RiskState.Closed, null, []);
        Settle();
        var controls = Decision?.NecessaryControls ?? [];
        Did("risk.closed", proposal.Note, [new RiskClosed(Id, Fields.Title, Words.Of(proposal.Reason), proposal.MergedInto, CodesOf(controls)), .. Shift(controls, [])]);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State switch
    {
        RiskState.Draft => ["edit", "identify", "delete"],
        RiskState.Identified => ["edit", "rateInherent", "rateCurrent", .. Always],
        RiskState.Analysed => ["edit", "rateInherent", "rateCurrent", "rateTarget", "evaluate", .. Always],
        RiskState.Evaluated => ["edit", "rateTarget", "treat", .. Decision is null ? Array.Empty<string>() : ["withdrawTreatment"], "accept", "reassess", .. Always],
        RiskState.InTreatment => ["edit", "rateTarget", "rateResidual", "treat", "withdrawTreatment", "completeTreatment", .. Always],
        RiskState.Treated => ["edit", "rateResidual", "treatAgain", "withdrawTreatment", "accept", "reassess", .. Always],
        RiskState.Accepted or RiskState.Monitored => ["edit", "reassess", .. Always],
        RiskState.Reassess => ["edit", "rateInherent", "rateCurrent", .. Always],
        _ => [],
    };

    private string[] Always => ["delegate", "review", "proposeClosure", .. ClosureProposal is null ? Array.Empty<string>() : ["close"]];
}
