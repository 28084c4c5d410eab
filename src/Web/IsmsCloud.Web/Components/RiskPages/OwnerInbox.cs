using IsmsCloud.Http.Client;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Workspaces;

namespace IsmsCloud.Web.Components.RiskPages;

/// <summary>What awaits somebody as owner of risks, or in an owner's place, by what it asks of them.</summary>
public sealed record OwnerInbox(IReadOnlyList<(string Name, IReadOnlyList<RiskDto> Risks)> Risks, IReadOnlyList<PlanItemDto> Plan)
{
    const int Soon = 30, Most = 200;

    public bool IsEmpty => Plan.Count == 0 && Risks.All(part => part.Risks.Count == 0);

    /// <summary>The level that a decision is about: what remains after treatment, and what is before it.</summary>
    public static RiskLevel? LevelOf(RiskDto risk) =>
        risk.Ratings.FirstOrDefault(r => r.Kind == (risk.State is RiskState.Treated ? RatingKind.Residual : RatingKind.Current))?.Level;

    public static async Task<ApiResult<OwnerInbox>> Read(Apis apis, string? owner, DateOnly today, CancellationToken ct)
    {
        var risks = await apis.Risks.Register.List(Where("owner", owner ?? ""), ct);
        if (!risks.Ok) return new() { Problem = risks.Problem };
        var delegated = await apis.Risks.Register.List(Where("delegate", owner ?? ""), ct);
        if (!delegated.Ok) return new() { Problem = delegated.Problem };
        var plan = await apis.Risks.Plan.List(Where("state", "proposed"), ct);
        return plan.Ok ? new() { Value = Of(risks.Value.Items, delegated.Value.Items, plan.Value.Items, today) } : new() { Problem = plan.Problem };
    }

    public static OwnerInbox Of(IReadOnlyList<RiskDto> mine, IReadOnlyList<RiskDto> delegated, IReadOnlyList<PlanItemDto> proposed, DateOnly today)
    {
        var ids = mine.Select(r => r.Id).ToHashSet();
        return new(
            [
                ("decide", [.. mine.Where(r => r.State is RiskState.Evaluated && r.Evaluation is { Acceptable: false })]),
                ("accept", [.. mine.Where(AwaitsAcceptance)]),
                ("delegated", [.. delegated.Where(r => AwaitsAcceptance(r) && r.Delegation is { } d && d.From <= today && d.Until >= today)]),
                ("close", [.. mine.Where(r => r.ClosureProposal is not null && r.State is not RiskState.Closed)]),
                ("ending", [.. mine.Where(r => r.State is RiskState.Accepted or RiskState.Monitored && r.Acceptance?.Until <= today.AddDays(Soon))]),
                ("stale", [.. mine.Where(r => r.State is RiskState.Accepted or RiskState.Monitored && r.Acceptance is { Approval.Stale: true })]),
            ],
            [.. proposed.Where(item => item.Awaiting.Any(risk => ids.Contains(risk.Id)))]);
    }

    static bool AwaitsAcceptance(RiskDto risk) => risk.State is RiskState.Treated || (risk.State is RiskState.Evaluated && risk.Evaluation is { Acceptable: true });

    static RegisterQuery Where(string filter, string value) => new() { First = Most, Filters = [KeyValuePair.Create(filter, value)] };
}
