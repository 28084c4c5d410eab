using IsmsCloud.Controls.Contracts;
using IsmsCloud.Controls.Contracts.Events;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Controls.Domain;

/// <summary>What shows that it is carried out, and whether it works: evidence with its periods, tests, runs.</summary>
internal sealed partial class Control
{
    private const int MaxLiving = 200;
    private const int MaxKept = 200;

    /// <summary>The newest first; what was withdrawn stays for a while, and in the history for good.</summary>
    public IReadOnlyList<ControlEvidence> Evidence { get; private set; } = [];

    /// <summary>By day, the newest first.</summary>
    public IReadOnlyList<ControlTest> Tests { get; private set; } = [];

    public ControlEffectiveness Effectiveness { get; private set; }

    /// <summary>Stored, as the next two, so that lists can be filtered and sorted by it.</summary>
    public DateOnly? TestDueOn { get; private set; }

    public DateOnly? LastRunOn { get; private set; }

    public DateOnly? RunDueOn { get; private set; }

    public IEnumerable<ControlEvidence> Living => Evidence.Where(e => e.Withdrawn is null);

    /// <summary>The last covered day of which it was told that no other follows.</summary>
    public DateOnly? ExpiryTold { get; private set; }

    private bool IsInPlace => Status is ControlStatus.Implemented or ControlStatus.NotEffective;

    public IReadOnlyList<Refusal> AddEvidence(IReadOnlyList<Evidence> evidence, DateOnly today)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (Living.Count() + evidence.Count > MaxLiving) return [ControlRefusals.TooMuchEvidence(MaxLiving)];
        var added = evidence.Select(e => new ControlEvidence(Guid.CreateVersion7(), e, e.Item.ValidFrom ?? (e.Item.ValidUntil < today ? e.Item.ValidUntil.Value : today), e.Item.ValidUntil, null));
        Evidence = [.. added, .. Living, .. Evidence.Where(e => e.Withdrawn is not null).Take(MaxKept)];
        Did("control.evidence-added");
        return [];
    }

    public IReadOnlyList<Refusal> WithdrawEvidence(Guid id, Because because, Person by, DateTimeOffset now)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (Evidence.FirstOrDefault(e => e.Id == id) is not { } piece) return [Refused.NotFound];
        if (piece.Withdrawn is not null) return [ControlRefusals.WithdrawnAlready];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        Evidence = [.. Evidence.Select(e => e.Id == id ? e with { Withdrawn = new Withdrawal(by, now, because.Reason) } : e)];
        Did("control.evidence-withdrawn", because.Reason);
        return [];
    }

    /// <param name="request">The test.</param>
    /// <param name="evidence">What shows it, as kept.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="today">The tenant's day.</param>
    /// <param name="now">This moment.</param>
    public IReadOnlyList<Refusal> Test(ControlTestRequest request, IReadOnlyList<Evidence> evidence, Person by, DateOnly today, DateTimeOffset now)
    {
        if (Only("test", ControlStatus.Implemented, ControlStatus.NotEffective) is { } no) return [no];
        if (ControlRefusals.Of(request, today) is { Count: > 0 } refusals) return refusals;
        var test = new ControlTest(Guid.CreateVersion7(), request.By ?? by, request.On!.Value, request.Method, request.Result!.Value, request.Note, evidence, request.NextDueOn, by, now);
        Tests = [.. Tests.Prepend(test).OrderByDescending(t => t.On).ThenByDescending(t => t.At).Take(MaxKept)];
        Did("control.tested", request.Note);
        // Of a test that somebody records late, the ones after it have told the outcome already.
        if (Tests[0].Id == test.Id) Conclude(test);
        Settle();
        return [];
    }

    /// <summary>It was carried out last on that day; null where no run is recorded any more.</summary>
    /// <returns>Whether that is news.</returns>
    public bool Ran(DateOnly? lastOn)
    {
        if (Retired || LastRunOn == lastOn) return false;
        LastRunOn = lastOn;
        Settle();
        Did("control.carried-out");
        return true;
    }

    /// <summary>Tells that its evidence has ended, once for each end (E25).</summary>
    /// <returns>Whether that is news.</returns>
    public bool PassDay(DateOnly today)
    {
        if (Retired || !IsInPlace || EvidenceStateOn(today) is not EvidenceState.Expired) return false;
        // What only counts from a later day on has not ended.
        if (Living.Where(e => e.Until < today).Max(e => e.Until) is not { } last || last == ExpiryTold) return false;
        ExpiryTold = last;
        Did("control.evidence-expired", null, new EvidenceExpired(Id, Framework, Code, Title, Fields.Owner?.Id, Fields.Owner?.Name, last));
        return true;
    }

    public EvidenceState EvidenceStateOn(DateOnly today) =>
        !Living.Any() ? EvidenceState.None : !Covers(today) ? EvidenceState.Expired : Covers(today.AddDays(Coverage.DaysOfWarning)) ? EvidenceState.Current : EvidenceState.Expiring;

    /// <summary>The last day for which there is evidence; null where there is none, or where some counts for good.</summary>
    public DateOnly? CoveredUntil => Living.Any(e => e.Until is null) ? null : Living.Max(e => e.Until);

    private bool Covers(DateOnly day) => Living.Any(e => e.From <= day && (e.Until is null || e.Until >= day));

    private void Conclude(ControlTest test)
    {
        var was = Status;
        (Effectiveness, Status) = test.Result switch
        {
            TestResult.Ineffective => (ControlEffectiveness.Ineffective, ControlStatus.NotEffective),
            TestResult.PartlyEffective => (ControlEffectiveness.PartlyEffective, Status),
            _ => (ControlEffectiveness.Effective, ControlStatus.Implemented),
        };
        Did("control.tested", test.Note, [.. Told(test, was)]);
    }

    private IEnumerable<object> Told(ControlTest test, ControlStatus was)
    {
        if (test.Result is not TestResult.Effective) yield return new ControlTestFailed(Id, Framework, Code, Title, Words.Of(test.Result), test.By.Name, test.On, test.Note);
        if (was == Status) yield break;
        yield return Moved(was);
        yield return Status is ControlStatus.NotEffective ? new ControlIneffective(Id, Framework, Code, Title, test.On) : new ControlEffectiveAgain(Id, Framework, Code, Title, test.On);
    }

    // A rhythm begins to count once the control is in place.
    private void Settle()
    {
        var latest = Tests.Count > 0 ? Tests[0] : null;
        TestDueOn = !IsInPlace ? null : latest?.NextDueOn ?? Later(latest?.On ?? ImplementedOn, Fields.TestIntervalMonths);
        RunDueOn = !IsInPlace ? null : Later(LastRunOn ?? ImplementedOn, Fields.RunIntervalMonths);
    }

    private static DateOnly? Later(DateOnly? from, int? months) => months is { } n ? from?.AddMonths(n) : null;
}
