using IsmsCloud.Identity.Contracts;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using static IsmsCloud.Risks.Domain.CriteriaRules;

namespace IsmsCloud.Risks.Domain;

/// <summary>Criteria say when a risk is acceptable, who may accept it, and when assessments take place (R-6.1.2-1, R-6.1.2-5).</summary>
internal static class AcceptanceRules
{
    private const string Rule = "R-6.1.2-1";

    private static readonly string[] Authorities = [RoleNames.RiskOwner, RoleNames.TopManagement];

    public static IEnumerable<Refusal> Of(CriteriaFields criteria) => [.. Present(criteria), .. Levels(criteria), .. Authority(criteria)];

    private static IEnumerable<Refusal> Present(CriteriaFields criteria)
    {
        if (criteria.Acceptance is null) yield return No(Rule, "acceptance-missing", "Say which level is acceptable.", "acceptance");
        if (criteria.Performing is null) yield return No(Rule, "performing-missing", "Say when assessments take place: the interval, and what makes one necessary besides.", "performing");
        if (criteria.Performing is { IncidentsFrom: null } performing && performing.Triggers.Contains(TriggerKind.Incident))
            yield return No(Rule, "incident-severity-missing", "Say from which severity on an incident makes an assessment necessary.", "performing.incidentsFrom");
        if (criteria.Acceptance?.QuantitativeThreshold < 0) yield return No(Rule, "threshold-negative", "A loss is not below zero.", "acceptance.quantitativeThreshold");
    }

    private static IEnumerable<Refusal> Levels(CriteriaFields criteria)
    {
        if (criteria.Acceptance is not { } acceptance) yield break;
        var (accept, conditional, never) = (Rank(criteria, acceptance.AcceptAtOrBelow), Rank(criteria, acceptance.ConditionalUpTo), Rank(criteria, acceptance.NeverAcceptAbove));
        if (accept is null) yield return Unknown(acceptance.AcceptAtOrBelow, "acceptAtOrBelow");
        if (conditional is null && acceptance.ConditionalUpTo is { } c) yield return Unknown(c, "conditionalUpTo");
        if (never is null && acceptance.NeverAcceptAbove is { } n) yield return Unknown(n, "neverAcceptAbove");
        if (conditional <= accept) yield return No(Rule, "conditional-not-above", "What is acceptable under conditions lies above what is acceptable as it is.", "acceptance.conditionalUpTo");
        if (never < (conditional ?? accept)) yield return No(Rule, "never-too-low", "A level cannot be acceptable and never be accepted.", "acceptance.neverAcceptAbove");
    }

    private static IEnumerable<Refusal> Authority(CriteriaFields criteria) => criteria.Levels
        .Select((level, i) => (level, i)).Where(l => !Authorities.Contains(l.level.AcceptanceAuthority))
        .Select(l => No("R-6.1.2-5", "authority-unknown", $"{l.level.Name} is accepted by one of: {string.Join(", ", Authorities)}.", $"levels[{l.i}].acceptanceAuthority"));

    private static int? Rank(CriteriaFields criteria, string? id) => RiskLevels.ById(criteria, id)?.Rank;

    private static Refusal Unknown(string id, string field) => No(Rule, "level-unknown", $"\"{id}\" is no level of these criteria.", $"acceptance.{field}");
}
