using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>A risk whose treatment decision stands, with the controls that it names.</summary>
internal sealed record LiveRisk(SoaRisk Risk, IReadOnlyList<ControlKey> Controls);

/// <summary>What a control's record says of it.</summary>
/// <param name="Text">How it is carried out.</param>
internal sealed record ControlSaid(Guid Id, ControlStatus Status, string? Text, DateOnly? PlannedFor);

/// <summary>All that rows follow from beside what people decided: live risks, requirements, control records. Pure.</summary>
internal sealed class SoaStanding(
    IReadOnlyList<LiveRisk> risks, IReadOnlyDictionary<Guid, SoaRequirement> requirements, IReadOnlyDictionary<ControlKey, ControlSaid> controls)
{
    private readonly ILookup<ControlKey, SoaRisk> _risks = risks
        .SelectMany(live => live.Controls.SelectMany(key => key.Counted).Distinct().Select(key => (key, live.Risk)))
        .ToLookup(pair => pair.key, pair => pair.Risk);

    public static SoaStanding Nothing { get; } = new([], new Dictionary<Guid, SoaRequirement>(), new Dictionary<ControlKey, ControlSaid>());

    public IReadOnlyList<LiveRisk> Risks => risks;

    public ControlSaid? ControlOf(ControlKey key) => controls.GetValueOrDefault(key);

    public bool Knows(Guid requirement) => requirements.ContainsKey(requirement);

    /// <summary>Risks whose live treatment names the control, the worst first.</summary>
    public IReadOnlyList<SoaRisk> RisksOf(ControlKey key) =>
        [.. _risks[key].OrderByDescending(risk => risk.LevelRank ?? 0).ThenBy(risk => risk.Title, StringComparer.Ordinal).ThenBy(risk => risk.Id)];

    /// <summary>Requirements that the fields name; one that is not known here any more is shown as gone.</summary>
    public IReadOnlyList<SoaRequirement> RequirementsOf(SoaEntryFields fields) =>
        [.. fields.Requirements.Select(id => requirements.GetValueOrDefault(id) ?? new SoaRequirement(id, "", "", Live: false)).OrderBy(r => r.Title, StringComparer.Ordinal).ThenBy(r => r.Id)];

    /// <summary>Reasons that follow from risks and live requirements.</summary>
    public IReadOnlyList<InclusionReason> Derived(ControlKey key, SoaEntryFields fields)
    {
        var reasons = RequirementsOf(fields).Where(r => r.Live).Select(r => ReasonOf(r.Kind));
        return [.. (_risks[key].Any() ? reasons.Append(InclusionReason.RiskTreatment) : reasons).Distinct().Order()];
    }

    /// <summary>The row as it would be copied into a version now.</summary>
    public SoaRow RowOf(SoaEntry entry)
    {
        var (key, fields) = (entry.Key, entry.Fields);
        var (necessary, said) = (fields.Necessary is true, controls.GetValueOrDefault(key));
        return new SoaRow(
            entry.Control,
            entry.Theme,
            fields.Necessary,
            necessary ? [.. fields.Reasons.Concat(Derived(key, fields)).Distinct().Order()] : [],
            necessary ? Given(fields.ReasonText) : null,
            RisksOf(key),
            necessary ? RequirementsOf(fields) : [],
            fields.Necessary is false ? Given(fields.ExclusionJustification) : null,
            necessary ? ImplementationOf(said?.Status) : null,
            necessary ? Given(said?.Text) : null,
            necessary && said?.Status is not ControlStatus.Implemented ? said?.PlannedFor : null,
            [.. fields.DocumentRefs]);
    }

    /// <summary>How a statement of applicability puts the status of a control (6.1.3 d).</summary>
    public static SoaImplementation ImplementationOf(ControlStatus? status) => status switch
    {
        ControlStatus.Implemented => SoaImplementation.Yes,
        ControlStatus.InProgress or ControlStatus.NotEffective => SoaImplementation.Partly,
        _ => SoaImplementation.No,
    };

    private static InclusionReason ReasonOf(string kind) => kind switch
    {
        "legal" or "regulatory" => InclusionReason.Legal,
        "contractual" => InclusionReason.Contractual,
        "expectation" => InclusionReason.Customer,
        _ => InclusionReason.Business,
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
