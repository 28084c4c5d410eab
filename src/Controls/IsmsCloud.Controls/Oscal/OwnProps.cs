using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Oscal;

/// <summary>What OSCAL has no words for and Annex A has: attributes and objectives, as properties under our own namespace.</summary>
internal static class OwnProps
{
    private const string Objective = "objective";

    private static readonly IReadOnlyList<(string Name, Func<ControlAttributes, IReadOnlyList<string>> Values)> Attributes =
    [
        ("control-type", a => a.ControlType),
        ("security-property", a => a.SecurityProperties),
        ("cybersecurity-concept", a => a.CybersecurityConcepts),
        ("operational-capability", a => a.OperationalCapabilities),
        ("security-domain", a => a.SecurityDomains),
    ];

    /// <summary>The properties of a control that are ours.</summary>
    public static IEnumerable<OscalProp> Of(CatalogueControl control)
    {
        if (control.Objective is { } objective) yield return OscalProp.Own(Objective, objective);
        if (control.Attributes is not { } attributes) yield break;
        foreach (var (name, values) in Attributes)
            foreach (var value in values(attributes)) yield return OscalProp.Own(name, value);
    }

    /// <summary>Reads them back.</summary>
    public static CatalogueControl Read(OscalControl control, CatalogueControl read)
    {
        var own = (control.Props ?? []).Where(p => p.Ns == OscalProp.Ours).ToLookup(p => p.Name, p => p.Value);
        if (own.Count == 0) return read;
        IReadOnlyList<string>[] values = [.. Attributes.Select(a => own[a.Name].ToList())];
        return read with
        {
            Objective = own[Objective].FirstOrDefault(),
            Attributes = values.All(list => list.Count == 0) ? null : new ControlAttributes(values[0], values[1], values[2], values[3], values[4]),
        };
    }
}
