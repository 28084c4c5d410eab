using IsmsCloud.Controls.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Tenancy;

namespace IsmsCloud.Controls.Domain;

/// <summary>A control of the organisation's own, or from any other source (6.1.3 b).</summary>
[Kind(ControlKinds.OwnControl, "OWN")]
internal sealed class OwnControl : Record
{
    private OwnControl()
    {
    }

    public OwnControlState State { get; private set; }

    public OwnControlFields Fields { get; private set; } = new();

    /// <summary>Where its code counts; stored, so that lists are sorted by an index.</summary>
    public string Place { get; private set; } = "";

    public string? RetiredBecause { get; private set; }

    public override string Title => $"{Fields.Code} {Fields.Title}".Trim();

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is OwnControlState.Retired;

    protected override object Material => Fields;

    public CatalogueControl Described => new(Fields.Code, Fields.Title, Fields.Theme ?? "Own controls", Intent: Fields.Text, Attributes: AttributesOf(Fields));

    /// <summary>Two people who add the same code at once meet in one id, and one of them is refused.</summary>
    public static Guid IdOf(TenantId tenant, string code) => DerivedId.Of(tenant.Value, $"{ControlKinds.OwnControl}/{code.ToUpperInvariant()}");

    /// <param name="tenant">The organisation.</param>
    /// <param name="fields">What it says.</param>
    /// <param name="taken">Codes that are taken, without regard to case.</param>
    public static Made<OwnControl> Add(TenantId tenant, OwnControlFields fields, IReadOnlySet<string> taken) => Made.Unless(Refusals(fields, taken), () =>
    {
        var control = new OwnControl { Id = IdOf(tenant, fields.Code), Fields = fields, Place = CodeOrder.Of(fields.Code) };
        control.Did("own-control.added");
        return control;
    });

    public IReadOnlyList<Refusal> Revise(OwnControlFields fields)
    {
        if (Only("edit", OwnControlState.Live) is { } no) return [no];
        if (Refusals(fields, new HashSet<string>()) is { Count: > 0 } refusals) return refusals;
        if (fields.Code != Fields.Code) return [Refusal.Invalid("code", "code-fixed", "Records name it by its code, so that stays. Retire it and add another one.")];
        (Fields, Place) = (fields, CodeOrder.Of(fields.Code));
        Did("own-control.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Retire(Because because)
    {
        if (Only("retire", OwnControlState.Live) is { } no) return [no];
        if (FieldLimits.Check(because) is { Count: > 0 } refusals) return refusals;
        (State, RetiredBecause) = (OwnControlState.Retired, because.Reason);
        Did("own-control.retired", because.Reason);
        return [];
    }

    public IReadOnlyList<Refusal> Reinstate()
    {
        if (Only("reinstate", OwnControlState.Retired) is { } no) return [no];
        (State, RetiredBecause) = (OwnControlState.Live, null);
        Did("own-control.reinstated");
        return [];
    }

    /// <param name="reason">Why.</param>
    /// <param name="named">Whether control records or entries name it.</param>
    public IReadOnlyList<Refusal> Delete(string? reason, bool named)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        if (named) return [new Refusal("in-use", "Records name it: retire it instead.", RefusalKind.State)];
        Retired = true;
        Did("own-control.deleted", reason);
        return [];
    }

    /// <summary>It was deleted, and somebody adds its code anew: the same record goes on.</summary>
    public IReadOnlyList<Refusal> AddAgain(OwnControlFields fields, IReadOnlySet<string> taken)
    {
        if (Refusals(fields, taken) is { Count: > 0 } refusals) return refusals;
        (Retired, State, RetiredBecause, Fields, Place) = (false, OwnControlState.Live, null, fields, CodeOrder.Of(fields.Code));
        Did("own-control.added-again");
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : State is OwnControlState.Live ? ["edit", "retire", "delete"] : ["reinstate", "delete"];

    private static ControlAttributes AttributesOf(OwnControlFields f) => new(f.ControlType, f.SecurityProperties, f.CybersecurityConcepts, f.OperationalCapabilities, f.SecurityDomains);

    private static IReadOnlyList<Refusal> Refusals(OwnControlFields fields, IReadOnlySet<string> taken)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (taken.Contains(fields.Code)) refusals.Add(new Refusal("code-taken", $"There is an own control {fields.Code}. Choose another code.", RefusalKind.State, Path: "code"));
        if (refusals.Count == 0) refusals.AddRange(AttributeWords.Check(AttributesOf(fields)));
        return refusals;
    }

    private Refusal? Only(string what, OwnControlState from) =>
        Retired ? CommonRefusals.Deleted : State == from ? null : new Refusal("own-control-state", $"You cannot {what} an own control that is {Words.Of(State)}.", RefusalKind.State);
}

/// <summary>The words of the five attributes, as Annex A of 2022 uses them.</summary>
internal static class AttributeWords
{
    private static readonly IReadOnlyList<(string Path, Func<ControlAttributes, IReadOnlyList<string>> Of)> All =
    [
        ("controlType", a => a.ControlType), ("securityProperties", a => a.SecurityProperties), ("cybersecurityConcepts", a => a.CybersecurityConcepts),
        ("operationalCapabilities", a => a.OperationalCapabilities), ("securityDomains", a => a.SecurityDomains),
    ];

    private static readonly Dictionary<string, HashSet<string>> Known = All.ToDictionary(
        attribute => attribute.Path, attribute => BuiltIn.AnnexA2022.Controls.Where(c => c.Attributes is not null).SelectMany(c => attribute.Of(c.Attributes!)).ToHashSet());

    public static IEnumerable<Refusal> Check(ControlAttributes attributes) => All.SelectMany(attribute => attribute.Of(attributes)
        .Select((word, i) => (word, i)).Where(w => !Known[attribute.Path].Contains(w.word))
        .Select(w => Refusal.Invalid($"{attribute.Path}[{w.i}]", "unknown-value", $"It is one of: {string.Join(", ", Known[attribute.Path].Order())}.")));
}
