using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>Something that crosses the border of the scope (4.3 c).</summary>
[Kind(RecordKinds.Interface, "INT")]
internal sealed class InterfaceDependency : Record
{
    private static readonly IReadOnlySet<string> AgreementKinds = new HashSet<string> { "document", RecordKinds.Requirement };

    private InterfaceDependency()
    {
    }

    public InterfaceFields Fields { get; private set; } = new();

    public override string Title => Fields.Name;

    public override IEnumerable<Edge> Edges =>
    [
        .. Edge.To(RecordKinds.InterestedParty, Fields.PartyId, "runs-to", "reached-by", carries: false, "partyId"),
        .. Fields.RiskAddressedBy is { } risk ? [Edge.Of(risk, "riskAddressedBy", carries: true)] : (Edge[])[],
        .. Fields.Agreement is { } agreement ? [Edge.Of(agreement, "agreement", carries: false)] : (Edge[])[],
    ];

    protected override object Material => new
    {
        Fields.Name,
        Fields.Direction,
        Fields.Kind,
        Fields.Inside,
        Fields.Outside,
        Fields.PartyId,
        RiskAddressedBy = Fields.RiskAddressedBy?.Id,
        Agreement = Fields.Agreement?.Id,
    };

    public static Made<InterfaceDependency> Record(InterfaceFields fields) => Made.Unless(Refusals(fields), () =>
    {
        var made = new InterfaceDependency();
        made.Take(fields);
        made.Did("interface.recorded");
        return made;
    });

    public IReadOnlyList<Refusal> Revise(InterfaceFields fields)
    {
        if (Retired) return [CommonRefusals.Deleted];
        var refusals = Refusals(fields);
        if (refusals.Count > 0) return refusals;
        Take(fields);
        Did("interface.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        Retired = true;
        Did("interface.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : ["edit", "delete"];

    public IEnumerable<Gap> GapsOf()
    {
        if (Retired) yield break;
        if (Fields.Owner is null) yield return Gaps.Open("R-4.3-4", "Nobody answers for this interface: name an owner.");
        if (Fields.RiskAddressedBy is null) yield return Gaps.Open("R-4.3-4", "Nothing takes care of its risk: link a risk, a supplier or a control.");
    }

    private void Take(InterfaceFields fields)
    {
        Fields = fields;
        Link();
    }

    private static IReadOnlyList<Refusal> Refusals(InterfaceFields fields) =>
    [
        .. FieldLimits.Check(fields),
        .. fields.RiskAddressedBy is { } risk ? LinkRefusals.Of(risk, "riskAddressedBy", RecordKinds.AddressingInterfaceRisk, RecordKinds.Foreign) : [],
        .. fields.Agreement is { } agreement ? LinkRefusals.Of(agreement, "agreement", AgreementKinds, RecordKinds.Foreign) : [],
    ];
}
