using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Domain;

internal sealed partial class Control
{
    public IEnumerable<Gap> GapsOf(DateOnly today) => Retired ? [] : [.. OfStage(today), .. IsInPlace ? OfProof(today) : []];

    private IEnumerable<Gap> OfStage(DateOnly today)
    {
        if (Status is not ControlStatus.NotStarted && Fields.Owner is null) yield return Gaps.Warn("6.1.3-C6", "Nobody answers for it: name its owner.");
        if (Status is not (ControlStatus.NotStarted or ControlStatus.Planned) && string.IsNullOrWhiteSpace(Fields.Description)) yield return Gaps.Warn("6.1.3-C6", "It does not say how it is done: describe it.");
        if (Status is ControlStatus.Planned or ControlStatus.InProgress && Fields.PlannedFor < today)
            yield return Gaps.Warn("R-6.1.3-3", $"It was to be in place by {Words.Of(Fields.PlannedFor)}: say how far it is, or plan another day.");
        if (Status is ControlStatus.NotEffective) yield return Gaps.Warn("8.1-C6", "It does not do what it is there for: mend it, then test it again.");
    }

    private IEnumerable<Gap> OfProof(DateOnly today)
    {
        if (EvidenceStateOn(today) is EvidenceState.None) yield return InOperation("R-0-4", "Nothing shows that it is in place: give evidence.");
        if (EvidenceStateOn(today) is EvidenceState.Expired) yield return InOperation("R-0-4", "Its evidence does not count today: give new evidence.");
        if (TestDueOn < today) yield return Gaps.Warn("8.1-C6", $"It was to be tested by {Words.Of(TestDueOn)}.");
        if (RunDueOn < today) yield return Gaps.Open("R-8.1-1", $"It was to be carried out by {Words.Of(RunDueOn)}, with evidence: record the run.");
    }

    private static Gap InOperation(string rule, string message) => new(rule, "8.1", GapSeverity.Warn, message);
}
