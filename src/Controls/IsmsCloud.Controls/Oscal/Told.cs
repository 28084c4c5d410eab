using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Oscal;

/// <summary>Texts of ours as properties. Their values are single lines, as OSCAL wants them; where that loses something, the whole text stands in the remarks.</summary>
internal static class Told
{
    /// <summary>One property, or none for no text.</summary>
    public static IEnumerable<OscalProp> As(string name, string? text) => text is null ? [] : [OscalProp.Own(name, text.Line(), text.Line() == text ? null : text)];

    /// <summary>All texts of a name, as they were.</summary>
    public static IEnumerable<string> All(this IReadOnlyList<OscalProp>? props, string name) =>
        (props ?? []).Where(p => p.Ns == OscalProp.Ours && p.Name == name).Select(p => p.Remarks ?? p.Value);

    /// <summary>The text of a name; null for none.</summary>
    public static string? One(this IReadOnlyList<OscalProp>? props, string name) => props.All(name).FirstOrDefault();

    /// <summary>The id of a control in OSCAL: its code where that is a token, else a token that follows from it.</summary>
    public static string IdOf(ControlReference control) =>
        OscalTypes.IsToken(control.Code) ? control.Code : $"control-{OscalUuid.Of("control", control.Framework, control.Code)}";
}
