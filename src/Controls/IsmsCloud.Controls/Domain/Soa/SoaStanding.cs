using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;

namespace IsmsCloud.Controls.Domain;

/// <summary>A risk whose treatment decision stands, with the controls that it names.</summary>
internal sealed record LiveRisk(SoaRisk Risk, IReadOnlyList<ControlKey> Controls);

/// <summary>What is said of how far a control is.</summary>
/// <param name="Id">Its record; null where only items of the treatment plan tell of it.</param>
/// <param name="Text">How it is carried out.</param>
/// <param name="PlannedFor">Of its record, or the last day of its plan items.</param>
internal sealed record ControlSaid(Guid? Id, ControlStatus Status, string? Text, DateOnly? PlannedFor, Person? Owner = null, DateOnly? ImplementedOn = null);

/// <summary>All that rows follow from beside what people decided: live risks, requirements, control records. Pure.</summary>
/// <param name="risks">With a live treatment.</param>
/// <param name="requirements">By id.</param>
/// <param name="controls">What is said of how far they are.</param>
/// <param name="elsewhere">How own controls and those of imported catalogues are described; null for none.</param>
internal sealed class SoaStanding(
    IReadOnlyList<LiveRisk> risks, IReadOnlyDictionary<Guid, SoaRequirement> requirements, IReadOnlyDictionary<ControlKey, ControlSaid> controls,
    IReadOnlyDictionary<ControlKey, CatalogueControl>? elsewhere = null)
{
    private readonly ILookup<ControlKey, SoaRisk> _risks = risks
        .SelectMany(live => live.Controls.SelectMany(key => key.Counted).Distinct().Select(key => (key, live.Risk)))
        .ToLookup(pair => pair.key, pair => pair.Risk);

    public IReadOnlyList<LiveRisk> Risks => risks;

    /// <summary>The control as its catalogue has it.</summary>
    public CatalogueControl? DescriptionOf(ControlKey key) => BuiltIn.Find(key.Framework)?.Find(key.Code) ?? elsewhere?.GetValueOrDefault(key);

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
        var described = DescriptionOf(key);
        var (necessary, said) = (fields.Necessary is true, controls.GetValueOrDefault(key));
        return new SoaRow(
            described is null ? entry.Control : entry.Control with { Title = described.Title },
            described?.Theme ?? entry.Theme,
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
