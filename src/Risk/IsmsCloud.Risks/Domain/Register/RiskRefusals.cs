using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

internal static class RiskRefusals
{
    public static readonly Refusal PartOfItself = Refusal.Invalid("partOf", "itself", "A risk is not part of itself.");

    public static readonly Refusal PartOfWrong = Refusal.Invalid("partOf", "not-event-based", "What groups risks is an event-based risk that is not itself part of another.");

    public static readonly Refusal NoCriteria =
        new("no-criteria-in-force", "No risk criteria are in force. Top management approves them first.", RefusalKind.Rule, "R-6.1.2-1");

    public static readonly Refusal NotRated = new("not-rated", "It has no current rating with a level: something is not assessed yet.", RefusalKind.Rule, "R-6.1.2-11");

    public static Refusal NotFrom(RiskState state, string what) =>
        new("risk-state", $"You cannot {what} a risk that is {Words.Spoken(state.ToString())}.", RefusalKind.State);

    public static Refusal OtherCriteria(int rated, int inForce) => new(
        "criteria-superseded", $"It was rated under version {rated} of the criteria; version {inForce} is in force. Rate it again, so that results are comparable.",
        RefusalKind.Rule, "R-6.1.2-4");

    public static IReadOnlyList<Refusal> OfDraft(RiskFields fields) =>
    [
        .. FieldLimits.CheckDraft(fields),
        .. string.IsNullOrWhiteSpace(fields.Title) ? [Refusal.Invalid("title", "required", "It is required.")] : Array.Empty<Refusal>(),
        .. LinkRefusals.Of(fields.Origin, "origin", RiskKinds.Any, RiskKinds.Foreign), .. LinkRefusals.Of(fields.Links, "links", RiskKinds.Any, RiskKinds.Foreign),
        .. fields.ExistingControls.SelectMany((c, i) => AnnexA.Check(c?.Control, $"existingControls[{i}].control")),
    ];

    /// <summary>What a risk lacks before it is identified.</summary>
    public static IEnumerable<Refusal> Unidentified(RiskFields fields, bool inScope)
    {
        if (fields.Owner is null) yield return No("R-6.1.2-6", "owner-missing", "Nobody is accountable for it: name its owner.", "owner");
        if (fields.Affects.Count == 0) yield return No("R-6.1.2-7", "aspect-missing", "Say whether confidentiality, integrity or availability is endangered.", "affects");
        foreach (var refusal in FieldLimits.Check(fields).Where(r => r.Code == "required")) yield return refusal with { Kind = RefusalKind.Rule };
        if (fields is { Approach: RiskApproach.EventBased, ScenarioId: null }) yield return No("6.1.2-C4", "scenario-missing", "An event-based risk tells a scenario.", "scenarioId");
        if (fields.Approach is RiskApproach.AssetBased)
            foreach (var (value, path) in new[] { (fields.AssetId, "assetId"), (fields.ThreatId, "threatId"), (fields.VulnerabilityId, "vulnerabilityId") })
                if (value is null) yield return No("6.1.2-C4", "asset-threat-vulnerability", "An asset-based risk names asset, threat and vulnerability.", path);
        if (!inScope) yield return No("R-4.3-5", "out-of-scope", "What it endangers lies outside the scope in force.", "assetId");
    }

    private static Refusal No(string rule, string code, string message, string path) => new(code, message, RefusalKind.Rule, rule, path);
}
