using IsmsCloud.Context.Contracts;
using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;

namespace IsmsCloud.Context.Domain;

/// <summary>Somebody whose needs the ISMS has to heed (4.2).</summary>
[Kind(RecordKinds.InterestedParty, "PTY")]
internal sealed class InterestedParty : Record
{
    private InterestedParty()
    {
    }

    public PartyFields Fields { get; private set; } = new();

    public override string Title => Fields.Name;

    public override IEnumerable<Edge> Edges => Edge.Of(Fields.Links, "links", carries: false);

    protected override object Material => new { Fields.Name, Fields.Kind, Fields.IsGroup, Fields.Relevance, Fields.Influence };

    public static Made<InterestedParty> Register(PartyFields fields) => Made.Unless(Refusals(fields), () =>
    {
        var party = new InterestedParty();
        party.Take(fields);
        party.Did("interested-party.registered");
        return party;
    });

    public IReadOnlyList<Refusal> Revise(PartyFields fields)
    {
        if (Retired) return [CommonRefusals.Deleted];
        var refusals = Refusals(fields);
        if (refusals.Count > 0) return refusals;
        Take(fields);
        Did("interested-party.revised");
        return [];
    }

    /// <param name="reason">Why.</param>
    /// <param name="requirements">How many of its requirements still bind or are being looked at.</param>
    public IReadOnlyList<Refusal> Delete(string? reason, long requirements)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        if (requirements > 0) return [HasRequirements(requirements)];
        Retired = true;
        Did("interested-party.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : ["edit", "delete"];

    public IEnumerable<Gap> GapsOf(int requirements)
    {
        if (!Retired && requirements == 0)
            yield return Gaps.Warn("R-4.2-1", "Nothing is required by this party yet: add a requirement, or ask whether it is one of your interested parties.");
    }

    private void Take(PartyFields fields)
    {
        Fields = fields;
        Link();
    }

    private static IReadOnlyList<Refusal> Refusals(PartyFields fields) =>
        [.. FieldLimits.Check(fields), .. LinkRefusals.Of(fields.Links, "links", RecordKinds.Any, RecordKinds.Foreign)];

    private static Refusal HasRequirements(long count) =>
        new("party-has-requirements", $"It has {count} requirements that have not ended. End or delete them first.", RefusalKind.State);
}
