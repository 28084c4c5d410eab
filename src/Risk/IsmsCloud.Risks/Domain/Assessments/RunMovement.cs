using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>How risks moved from one run to the next. Its sums balance: nobody is counted twice or left out.</summary>
internal static class RunMovement
{
    public static RunComparison Of(AssessmentRun from, IReadOnlyList<RunResult> before, AssessmentRun to, IReadOnlyList<RunResult> after)
    {
        var comparable = from.Criteria!.Id == to.Criteria!.Id;
        var (was, becomes) = (before.ToDictionary(r => r.RiskId), after.ToDictionary(r => r.RiskId));
        var moves = after.Select(r => Move(was.GetValueOrDefault(r.RiskId), r, comparable))
            .Concat(before.Where(r => !becomes.ContainsKey(r.RiskId)).Select(r => Move(r, null, comparable))).ToList();
        var flows = moves.GroupBy(m => (From: Stand(m, was, m.From), m.From, To: Stand(m, becomes, m.To), m.To))
            .Select(g => new LevelFlow(g.Key.From, g.Key.From == "level" ? g.First().From : null, g.Key.To, g.Key.To == "level" ? g.First().To : null, g.Count())).ToList();
        int Count(string move) => moves.Count(m => m.Move == move);
        return new RunComparison(
            from.Reference, to.Reference, comparable,
            comparable ? null : $"Version {from.Criteria.Number} of the criteria and version {to.Criteria.Number} give levels that stand on no common axis.",
            before.Count, after.Count, Count("new"), Count("up"), Count("same"), Count("down"), Count("incomparable"), Count("closed"), flows, moves);
    }

    private static RiskMove Move(RunResult? was, RunResult? becomes, bool comparable)
    {
        var it = (becomes ?? was)!;
        return new RiskMove(it.RiskId, it.Ref, it.Title, Word(was, becomes, comparable), was?.Level, becomes?.Level);
    }

    private static string Word(RunResult? was, RunResult? becomes, bool comparable) => (was, becomes) switch
    {
        (null, _) => "new",
        (_, null) => "closed",
        _ when !comparable || was.Level is null || becomes.Level is null => "incomparable",
        _ => becomes.Level.Rank.CompareTo(was.Level.Rank) switch { > 0 => "up", < 0 => "down", _ => "same" },
    };

    private static string Stand(RiskMove move, Dictionary<Guid, RunResult> run, RiskLevel? level) =>
        !run.ContainsKey(move.RiskId) ? "absent" : level is null ? "unassessed" : "level";
}
