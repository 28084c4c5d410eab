using IsmsCloud.Http;
using IsmsCloud.Records;
using IsmsCloud.Revisions;
using IsmsCloud.Risks.Contracts;

namespace IsmsCloud.Risks.Domain;

/// <summary>A risk or opportunity for the ISMS itself (6.1.1), kept apart from information security risks.</summary>
[Kind(RiskKinds.PlanningItem, "PLN")]
internal sealed class PlanningItem : Record
{
    private static readonly HashSet<string> Origins = ["issue", "requirement", "finding", "review"];

    private PlanningItem()
    {
    }

    public PlanningItemFields Fields { get; private set; } = new();

    public override string Title => Fields.Statement.Length <= 200 ? Fields.Statement : Fields.Statement[..200];

    public override IEnumerable<Edge> Edges => Fields.Origin is { } origin ? [Edge.Of(origin, "origin", carries: false)] : [];

    protected override object Material => Fields;

    public static Made<PlanningItem> Add(PlanningItemFields fields) => Made.Unless(Refusals(fields), () =>
    {
        var item = new PlanningItem();
        item.Take(fields, "planning-item.added");
        return item;
    });

    public IReadOnlyList<Refusal> Revise(PlanningItemFields fields)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (Refusals(fields) is { Count: > 0 } refusals) return refusals;
        Take(fields, "planning-item.revised");
        return [];
    }

    /// <param name="reason">Why.</param>
    /// <param name="actions">How many of its actions were not cancelled.</param>
    public IReadOnlyList<Refusal> Delete(string? reason, int actions)
    {
        if (Retired) return [CommonRefusals.Deleted];
        if (CommonRefusals.DeleteReason(reason) is { } no) return [no];
        if (actions > 0) return [new("has-actions", $"{actions} actions are about it. Cancel them first.", RefusalKind.State)];
        Retired = true;
        Did("planning-item.deleted", reason);
        return [];
    }

    public IReadOnlyList<string> Can => Retired ? [] : ["edit", "delete"];

    /// <param name="actions">Its actions that were not cancelled.</param>
    public IEnumerable<Gap> GapsOf(int actions)
    {
        if (!Retired && Fields.Decision is PlanningChoice.Act && actions == 0) yield return Gaps.Open("R-6.1.1-2", "Something is to be done about it, and no action says what.");
    }

    private void Take(PlanningItemFields fields, string action)
    {
        Fields = fields;
        Link();
        Did(action);
    }

    private static IReadOnlyList<Refusal> Refusals(PlanningItemFields fields)
    {
        List<Refusal> refusals = [.. FieldLimits.Check(fields)];
        if (fields.Origin is { } origin) refusals.AddRange(LinkRefusals.Of(origin, "origin", Origins, RiskKinds.Foreign));
        if (fields.Decision is PlanningChoice.Accept && string.IsNullOrWhiteSpace(fields.Reason)) refusals.Add(Refusal.Invalid("reason", "required", "Say why nothing is done about it."));
        return refusals;
    }
}
