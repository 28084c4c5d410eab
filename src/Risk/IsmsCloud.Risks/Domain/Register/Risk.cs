using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Risks.Contracts.Events;

namespace IsmsCloud.Risks.Domain;

/// <summary>A risk to the confidentiality, integrity or availability of information (6.1.2 c to e, 6.1.3).</summary>
[Kind(RiskKinds.Risk, "RSK", Tallied = true)]
internal sealed partial class Risk : Record
{
    private Risk()
    {
    }

    public RiskState State { get; private set; }

    public RiskFields Fields { get; private set; } = new();

    public string? LibraryKey { get; private set; }

    /// <summary>By the scope in force and the assets it is about; stored, so that lists can be filtered by it (R-4.3-5).</summary>
    public bool InScope { get; private set; } = true;

    public IReadOnlyList<ReassessmentFlag> Flags { get; private set; } = [];

    /// <summary>Whether there is a flag; stored, so that lists can be filtered by it.</summary>
    public bool Flagged { get; private set; }

    public IReadOnlyList<Review> Reviews { get; private set; } = [];

    public DateOnly NextReviewOn { get; private set; }

    public override string Title => Fields.Title;

    public override string StateWord => Words.Of(State);

    public override bool IsOver => State is RiskState.Closed;

    /// <summary>Whether others can be part of it.</summary>
    public bool Groups => Fields is { Approach: RiskApproach.EventBased, PartOf: null };

    public bool IsLive => !Retired && State is not (RiskState.Draft or RiskState.Closed);

    public override IEnumerable<Edge> Edges =>
    [
        .. Edge.To(RiskKinds.Scenario, Fields.ScenarioId, "tells", "told-by", carries: false, "scenarioId"),
        .. Edge.To(RiskKinds.Asset, Fields.AssetId, "endangers", "endangered-by", carries: false, "assetId"),
        .. Edge.To(RiskKinds.Threat, Fields.ThreatId, "by-threat", "threatens-in", carries: false, "threatId"),
        .. Edge.To(RiskKinds.Vulnerability, Fields.VulnerabilityId, "through", "opens", carries: false, "vulnerabilityId"),
        .. Edge.To(RiskKinds.Risk, Fields.PartOf, "part-of", "groups", carries: true, "partOf"),
        .. Edge.Of(Fields.Origin, "origin", carries: false), .. Edge.Of(Fields.Links, "links", carries: false),
    ];

    protected override object Material => new
    {
        Fields.Title,
        Fields.Description,
        Fields.Approach,
        Fields.ScenarioId,
        Fields.AssetId,
        Fields.ThreatId,
        Fields.VulnerabilityId,
        Fields.Affects,
        Owner = Fields.Owner?.Id,
        Fields.ExistingControls,
        Ratings = Ratings.Select(r => r with { Frozen = false }).ToList(),
        Evaluation,
        Decision,
    };

    /// <summary>Ids of the assets that it is about.</summary>
    public IReadOnlyList<Guid> Assets => [.. Fields.Links.Where(link => link.Kind == RiskKinds.Asset).Select(link => link.Id).Concat(Fields.AssetId is { } id ? [id] : [])];

    public static Made<Risk> Draft(RiskFields fields, bool inScope, DateOnly today) => Made.Unless(RiskRefusals.OfDraft(fields), () =>
    {
        var risk = new Risk { InScope = inScope, NextReviewOn = today.AddMonths(fields.ReviewIntervalMonths) };
        risk.Take(fields);
        risk.Did("risk.drafted");
        return risk;
    });

    /// <summary>A typical risk of the library: a draft that still wants an owner.</summary>
    public static Risk Adopt(Guid id, TypicalRisk typical, Guid scenario)
    {
        var fields = new RiskFields
        {
            Title = typical.Title,
            Description = typical.Description,
            Approach = RiskApproach.EventBased,
            ScenarioId = scenario,
            Affects = typical.Affects,
        };
        var risk = new Risk { Id = id, LibraryKey = typical.Key };
        risk.Take(fields);
        risk.Did("risk.adopted");
        return risk;
    }

    public IReadOnlyList<Refusal> Revise(RiskFields fields, bool inScope)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (State is RiskState.Closed) return [RiskRefusals.NotFrom(State, "edit")];
        if (RiskRefusals.OfDraft(fields).ToList() is { Count: > 0 } refusals) return refusals;
        if (State is not RiskState.Draft && RiskRefusals.Unidentified(fields, inScope).ToList() is { Count: > 0 } lacking) return lacking;
        if (fields.PartOf == Id) return [RiskRefusals.PartOfItself];
        InScope = inScope;
        Take(fields);
        Did("risk.revised");
        return [];
    }

    public IReadOnlyList<Refusal> Identify(DateOnly today)
    {
        if (Only("identify", RiskState.Draft) is { } no) return [no];
        if (RiskRefusals.Unidentified(Fields, InScope).ToList() is { Count: > 0 } lacking) return lacking;
        (State, NextReviewOn) = (RiskState.Identified, today.AddMonths(Fields.ReviewIntervalMonths));
        Did("risk.identified", null, new RiskIdentified(Id, Fields.Title, Fields.Owner!.Id, Fields.Owner.Name));
        return [];
    }

    /// <summary>Only a draft is deleted; what was identified is closed.</summary>
    public IReadOnlyList<Refusal> Delete(string? reason)
    {
        if (Only("delete", RiskState.Draft) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        Retired = true;
        Did("risk.deleted", reason);
        return [];
    }

    /// <summary>An import is taken back: nobody decided anything of the risk since it came, though its row may have rated it.</summary>
    public IReadOnlyList<Refusal> TakeBack(string reason)
    {
        if (Only("take back", RiskState.Draft, RiskState.Identified, RiskState.Analysed) is { } no) return [no];
        if (CommonRefusals.DeleteReason(reason) is { } silent) return [silent];
        var wasLive = IsLive;
        Retired = true;
        Did("risk.taken-back", reason, wasLive ? [new RiskClosed(Id, Fields.Title, "importUndone", null, [])] : []);
        return [];
    }

    /// <summary>Sets where it stands to the scope in force.</summary>
    public bool Place(bool inScope)
    {
        if (inScope == InScope) return false;
        InScope = inScope;
        Did(inScope ? "risk.came-into-scope" : "risk.left-scope");
        return true;
    }

    private void Take(RiskFields fields)
    {
        if (Fields.ReviewIntervalMonths != fields.ReviewIntervalMonths && NextReviewOn != default)
            NextReviewOn = NextReviewOn.AddMonths(fields.ReviewIntervalMonths - Fields.ReviewIntervalMonths);
        Fields = fields;
        Link();
    }

    private Refusal? Only(string what, params IReadOnlyList<RiskState> from) =>
        Retired ? CommonRefusals.Deleted : from.Contains(State) ? null : RiskRefusals.NotFrom(State, what);
}
