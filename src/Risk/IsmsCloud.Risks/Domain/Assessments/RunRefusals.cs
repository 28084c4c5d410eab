using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

internal static class RunRefusals
{
    public static readonly Refusal NothingAssessed = new("nothing-assessed", "There is no live risk in scope to assess.", RefusalKind.Rule, "R-8.2-3");

    public static readonly Refusal NotCompleted = new("run-not-completed", "Only completed runs have results.", RefusalKind.State);

    public static Refusal NotFrom(RunState state, string what) => new(
        state is RunState.Completed or RunState.Approved && what != "approve" ? "frozen" : "run-state",
        $"You cannot {what} an assessment run that is {Words.Spoken(state.ToString())}{(state is RunState.Completed or RunState.Approved ? ": its results never change. Corrections make a new run." : ".")}",
        RefusalKind.State,
        state is RunState.Completed or RunState.Approved ? "R-8.2-4" : null);

    public static Refusal Unassessed(IReadOnlyList<Risk> open, int criteria) => new(
        "risks-unassessed",
        $"{open.Count} risks are not rated and evaluated under version {criteria} of the criteria: {string.Join(", ", open.Take(10).Select(r => r.Ref))}{(open.Count > 10 ? " …" : ".")}",
        RefusalKind.Rule,
        "R-8.2-3");
}
