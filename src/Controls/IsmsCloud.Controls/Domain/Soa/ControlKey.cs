using IsmsCloud.Controls.Contracts;

namespace IsmsCloud.Controls.Domain;

/// <summary>A control by its catalogue and code, as keys of lookups and as stored: <c>annexa-2022/A.8.13</c>.</summary>
internal readonly record struct ControlKey(string Framework, string Code)
{
    public bool IsAnnexA => BuiltIn.Find(Framework) is not null;

    /// <summary>The control itself and, of 2013, what became of it: a treatment that still names the old number counts for the new ones.</summary>
    public IEnumerable<ControlKey> Counted =>
        Framework == ControlReference.AnnexA2013 ? SoaEditions.SuccessorsOf(Code).Select(code => new ControlKey(ControlReference.AnnexA2022, code)).Prepend(this) : [this];

    /// <summary>Every control whose naming counts for this one.</summary>
    public IEnumerable<ControlKey> CountedBy =>
        Framework == ControlReference.AnnexA2022 ? BuiltIn.Predecessors.GetValueOrDefault(Code, []).Select(code => new ControlKey(ControlReference.AnnexA2013, code)).Prepend(this) : [this];

    public static ControlKey Of(ControlReference control) => new(control.Framework, control.Code);

    public static ControlKey Read(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new ControlKey("", text) : new ControlKey(text[..slash], text[(slash + 1)..]);
    }

    public override string ToString() => $"{Framework}/{Code}";
}
