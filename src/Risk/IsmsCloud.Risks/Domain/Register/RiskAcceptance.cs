using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Risks.Domain;

/// <summary>An acceptance as it is kept.</summary>
/// <param name="OnBehalfOf">The owner, where a delegate accepted.</param>
/// <param name="Warned">Whether its end was announced.</param>
internal sealed record Acceptance(
    Approval Approval, Rating Rating, string Statement, DateOnly Until, bool Conditional, string? Conditions, Person? OnBehalfOf, bool Residual, bool Warned);

/// <summary>Acceptance by the owner, its end, and delegation (6.1.3 f; R-6.1.3-6, R-6.1.3-7, R-6.1.2-5, SD-4).</summary>
internal sealed partial class Risk
{
    /// <summary>How long before its end an acceptance is announced.</summary>
    public const int DaysOfWarning = 30;

    public Acceptance? Acceptance { get; private set; }

    public AcceptanceDelegation? Delegation { get; private set; }

    /// <summary>The rating that an acceptance would be about.</summary>
    public Rating? ToAccept => RatingOf(State is RiskState.Treated ? RatingKind.Residual : RatingKind.Current);

    public IReadOnlyList<Refusal> Accept(AcceptanceRequest request, Caller caller, CriteriaSet? criteria, DateOnly today, DateTimeOffset now)
    {
        if (Only("accept", RiskState.Evaluated, RiskState.Treated) is { } no) return [no];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (AcceptanceRefusals.Person(this, caller, today) is { } person) return [person];
        if (Comparable(ToAccept, criteria) is { } other) return [other];
        var (rating, verdict) = (ToAccept!, Acceptability.Of(criteria!.Fields, ToAccept!));
        if (AcceptanceRefusals.Of(request, this, rating, verdict, criteria.Fields, caller, today).ToList() is { Count: > 0 } barred) return barred;
        var role = AcceptanceRefusals.RoleFor(criteria.Fields, rating, caller)!;
        var frozen = rating with { Frozen = true };
        Ratings = [.. Ratings.Select(r => r == rating ? frozen : r)];
        Acceptance = new Acceptance(
            new Approvals(role).Sign(caller, ContentHash, [criteria.Pinned], request.Statement, now), frozen, request.Statement, request.Until ?? today.AddMonths(12),
            verdict is Verdict.Conditional, request.Conditions, IsOwner(caller) ? null : Fields.Owner, State is RiskState.Treated, Warned: false);
        State = RiskState.Accepted;
        Did("risk.accepted", request.Statement, new ResidualRiskAccepted(
            Id, Fields.Title, caller.Actor.Name, rating.Level!.Id, rating.Level.Name, rating.Level.Rank, Acceptance.Conditional, Acceptance.Residual, Acceptance.Until));
        return [];
    }

    /// <summary>What was accepted is watched from then on.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Monitor(DateOnly today)
    {
        if (State is not RiskState.Accepted) return false;
        (State, NextReviewOn) = (RiskState.Monitored, today.AddMonths(Fields.ReviewIntervalMonths));
        Did("risk.monitored");
        return true;
    }

    public IReadOnlyList<Refusal> Delegate(DelegationRequest request, Caller caller, DateOnly today)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (State is RiskState.Draft or RiskState.Closed) return [RiskRefusals.NotFrom(State, "delegate the acceptance of")];
        if (FieldLimits.Check(request) is { Count: > 0 } refusals) return refusals;
        if (OwnerOnly(caller) is { } notOwner) return [notOwner];
        var from = request.From ?? today;
        if (from < today || from > today.AddYears(1) || request.Until < from || request.Until > from.AddYears(1)) return [AcceptanceRefusals.DelegationDays];
        if (request.To!.Id == caller.Actor.Id) return [AcceptanceRefusals.DelegationToSelf];
        Delegation = new AcceptanceDelegation(caller.Actor.Person(), request.To, from, request.Until!.Value, request.Reason);
        Did("risk.acceptance-delegated", request.Reason);
        return [];
    }

    /// <summary>What the day brings: an acceptance ends or will soon, a review is due (R-6.1.3-7).</summary>
    /// <returns>Whether anything was brought.</returns>
    public bool PassDay(DateOnly today)
    {
        if (State is not (RiskState.Accepted or RiskState.Monitored) || Acceptance is not { } acceptance) return false;
        var owner = Fields.Owner!;
        if (acceptance.Until <= today)
            return ToReassess("risk.acceptance-expired", $"Its acceptance ended on {Words.Of(acceptance.Until)}.", new AcceptanceExpired(Id, Fields.Title, owner.Id, owner.Name, acceptance.Until));
        if (State is RiskState.Monitored && NextReviewOn <= today)
            return ToReassess("risk.review-due", $"Its review was due on {Words.Of(NextReviewOn)}.");
        if (acceptance.Warned || acceptance.Until > today.AddDays(DaysOfWarning)) return false;
        Acceptance = acceptance with { Warned = true };
        Did("risk.acceptance-expiring", null, new AcceptanceExpiring(Id, Fields.Title, owner.Id, owner.Name, acceptance.Until));
        return true;
    }

    private bool ToReassess(string action, string reason, params IReadOnlyList<object> events)
    {
        State = RiskState.Reassess;
        Settle();
        Did(action, reason, [.. events, new RiskToReassess(Id, Fields.Title, Fields.Owner!.Id, Fields.Owner.Name, reason)]);
        return true;
    }
}
