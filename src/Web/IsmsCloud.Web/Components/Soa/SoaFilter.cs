using System.Text.Json;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http.Client;
using IsmsCloud.Web.Records;

namespace IsmsCloud.Web.Components.Soa;

/// <summary>Which rows of the workbench are shown, and which is open; all of it stands in the address, so that a view can be sent to somebody.</summary>
/// <param name="Necessary">yes, no or undecided.</param>
/// <param name="Attribute">An attribute of Annex A 2022 and its value: <c>controlType:Preventive</c>.</param>
/// <param name="Rule">Only the rows that break it: a rule, or one finding of it by its code.</param>
/// <param name="Open">The code of the row whose panel is open.</param>
public sealed record SoaFilter(
    SoaEdition Edition = SoaEdition.Edition2022, string? Theme = null, string? Necessary = null, string? Implementation = null, string? Reason = null, bool Flagged = false,
    string? Attribute = null, string? Rule = null, string? Search = null, string? Open = null)
{
    /// <summary>Whether it leaves anything out.</summary>
    public bool IsNarrow => this != new SoaFilter(Edition, Open: Open);

    /// <summary>The same edition and the same open row, with nothing left out.</summary>
    public SoaFilter Wide => new(Edition, Open: Open);

    /// <summary>The rows that are shown, in the order of the catalogue.</summary>
    public IReadOnlyList<SoaEntryDto> Of(SoaWorkbenchDto board)
    {
        var breaking = Rule is null ? null : board.Gate.Where(gate => gate.Rule == Rule || gate.Code == Rule).SelectMany(gate => gate.Entries).ToHashSet();
        return [.. board.Entries.Where(entry => (breaking is null || breaking.Contains(entry.Row.Control.Code)) && Matches(entry))];
    }

    /// <summary>yes, no or undecided.</summary>
    public static string Word(bool? necessary) => necessary switch { true => "yes", false => "no", null => "undecided" };

    /// <summary>The attributes of a control by their names in JSON, each with its values.</summary>
    public static IReadOnlyList<(string Name, IReadOnlyList<string> Values)> AttributesOf(ControlAttributes? attributes) => attributes is null ? [] :
    [
        ("controlType", attributes.ControlType), ("securityProperties", attributes.SecurityProperties), ("cybersecurityConcepts", attributes.CybersecurityConcepts),
        ("operationalCapabilities", attributes.OperationalCapabilities), ("securityDomains", attributes.SecurityDomains),
    ];

    /// <summary>As the address has it.</summary>
    public override string ToString() => new QueryText()
        .Add("edition", Edition == SoaEdition.Edition2013 ? "2013" : null).Add("theme", Theme).Add("necessary", Necessary).Add("implementation", Implementation).Add("reason", Reason)
        .Add("flagged", Flagged ? "true" : null).Add("attribute", Attribute).Add("rule", Rule).Add("q", Search).Add("open", Open).ToString().TrimStart('?');

    bool Matches(SoaEntryDto entry) =>
        (Theme is null || entry.Row.Theme == Theme)
        && (Necessary is null || Word(entry.Row.Necessary) == Necessary)
        && (Implementation is null || Json(entry.Row.Implementation) == Implementation)
        && (Reason is null || entry.Row.Reasons.Any(reason => Json(reason) == Reason))
        && (!Flagged || entry.Flags.Count > 0)
        && (Attribute is null || AttributesOf(entry.Attributes).Any(attribute => attribute.Values.Any(value => $"{attribute.Name}:{value}" == Attribute)))
        && (string.IsNullOrWhiteSpace(Search) || Searched(entry).Any(text => text?.Contains(Search.Trim(), StringComparison.OrdinalIgnoreCase) == true));

    static IEnumerable<string?> Searched(SoaEntryDto entry) =>
        [entry.Row.Control.Code, entry.Row.Control.Title, entry.Row.ReasonText, entry.Row.ExclusionJustification, entry.Row.ImplementationText, .. entry.Row.DocumentRefs, .. entry.Row.Risks.Select(risk => risk.Title)];

    static string? Json<T>(T? value) where T : struct, Enum => value is { } some ? JsonNamingPolicy.CamelCase.ConvertName(some.ToString()) : null;

    static string? Json<T>(T value) where T : struct, Enum => Json((T?)value);
}
