using IsmsCloud.Controls.Contracts;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

internal static class TreatmentRefusals
{
    public static readonly Refusal NotDecided = new("no-treatment-decision", "No treatment decision stands.", RefusalKind.State);

    public static readonly Refusal AcceptableAlready =
        new("residual-acceptable", "What remains is acceptable: accept it.", RefusalKind.Rule, "R-6.1.3-6");

    public static readonly Refusal TooHighToRetain = new(
        "too-high-to-retain", "Its level is not acceptable, and not under conditions either: it cannot be kept as it is. Modify, avoid or share it.", RefusalKind.Rule, "R-6.1.3-7", "options");

    public static Refusal NotTheOwner(string? owner) =>
        new("not-the-owner", $"Only its owner{(owner is null ? "" : $", {owner},")} can decide this.", RefusalKind.Person, "R-6.1.3-6");

    public static IEnumerable<Refusal> Of(TreatmentRequest request)
    {
        var options = request.Options;
        if (options.Count == 2 && !(options.Contains(TreatmentOption.Modify) && options.Contains(TreatmentOption.Share)))
            yield return Refusal.Invalid("options", "options-do-not-combine", "Only modify and share go together.");
        if (options.Contains(TreatmentOption.Modify) && request.NecessaryControls.Count == 0)
            yield return new("controls-missing", "To modify a risk takes at least one control.", RefusalKind.Rule, "R-6.1.3-8", "necessaryControls");
        for (var i = 0; i < request.NecessaryControls.Count; i++)
        {
            foreach (var refusal in AnnexA.Check(request.NecessaryControls[i], $"necessaryControls[{i}]")) yield return refusal;
            if (request.NecessaryControls[i] is { } control && request.NecessaryControls.Take(i).Any(other => other is not null && control.Same(other)))
                yield return Refusal.Invalid($"necessaryControls[{i}]", "duplicate", "It stands in the list twice.");
        }
    }

    /// <summary>What a treatment lacks before it is complete: results are retained (R-8.3-1).</summary>
    public static IEnumerable<Refusal> Incomplete(TreatmentDecision decision, Rating? residual, IReadOnlyList<PlanItem> plan)
    {
        var open = plan.Where(item => !item.IsDone && item.State is not PlanItemState.Cancelled).ToList();
        if (open.Count > 0) yield return No("plan-items-open", $"{open.Count} plan items are neither done nor cancelled: {string.Join(", ", open.Take(5).Select(item => item.Ref))}.");
        if (residual is null || residual.RatedAt < decision.DecidedAt) yield return No("residual-missing", "Rate what remains first.");
        if (decision.Options.Contains(TreatmentOption.Avoid) && decision.Evidence.Count == 0 && !plan.Any(item => item.IsDone))
            yield return No("activity-not-stopped", "To avoid a risk the activity has to stop: give evidence, or a plan item that is done.");
    }

    private static Refusal No(string code, string message) => new(code, message, RefusalKind.Rule, "R-8.3-1");
}

internal static class Controls
{
    public static bool Same(this ControlReference control, ControlReference other) =>
        control.Framework == other.Framework && string.Equals(control.Code, other.Code, StringComparison.OrdinalIgnoreCase);
}
