using System.Globalization;
using IsmsCloud.Controls.Contracts;
using IsmsCloud.Records;

namespace IsmsCloud.Controls.Oscal;

/// <summary>An item of the treatment plan, as much as a plan of action tells of it.</summary>
/// <param name="State">proposed, approved, inProgress, blocked, implemented, verified or cancelled.</param>
internal sealed record PlanLine(
    Guid Id, string Ref, string Action, ControlReference Control, string? OwnerName, DateOnly? DueOn, string State, int? Percent, IReadOnlyList<PlanLineRisk> Risks)
{
    public bool IsDone => State is "implemented" or "verified";
}

/// <summary>A risk that an item treats.</summary>
internal sealed record PlanLineRisk(Guid Id, string Title, string? Level);

/// <summary>The treatment plan as an OSCAL plan of action and milestones (6.1.3 e, 8.3).</summary>
internal static class PlanFile
{
    /// <param name="organisation">Its name.</param>
    /// <param name="tenant">Its id.</param>
    /// <param name="asOf">When the plan stood like this.</param>
    /// <param name="items">One at least: OSCAL knows no empty plan.</param>
    public static byte[] Of(string organisation, Guid tenant, DateTimeOffset asOf, IReadOnlyList<PlanLine> items) => OscalJson.Write(new OscalPlanDocument(new OscalPlan
    {
        Uuid = OscalUuid.Of(["plan", tenant.ToString(), asOf.Text()]),
        Metadata = new OscalMetadata { Title = $"Risk treatment plan: {organisation.Line()}", LastModified = asOf.Text(), Version = asOf.Text(), OscalVersion = OscalJson.Version },
        SystemId = new OscalSystemId("https://ietf.org/rfc/rfc4122", tenant.ToString()),
        Risks = items.SelectMany(item => item.Risks).DistinctBy(risk => risk.Id).Select(risk => Risk(risk, [.. items.Where(item => item.Risks.Any(r => r.Id == risk.Id))])).OrNone(),
        PoamItems = [.. items.Select(Item)],
    }));

    private static OscalPlanItem Item(PlanLine item) => new()
    {
        Uuid = OscalUuid.Of("plan-item", item.Id.ToString()),
        Title = Short(item.Action),
        Description = item.Action,
        Props =
        [
            OscalProp.Own("record-id", item.Id.ToString()),
            .. Told.As("ref", item.Ref.Length > 0 ? item.Ref : null),
            .. Told.As("framework", item.Control.Framework),
            .. Told.As("control", item.Control.Code),
            .. Told.As("state", item.State),
            .. Told.As("owner", item.OwnerName),
            .. Told.As("due-on", item.DueOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            .. Told.As("percent", item.Percent?.ToString(CultureInfo.InvariantCulture)),
        ],
        RelatedRisks = item.Risks.Select(risk => new OscalRelatedRisk(UuidOf(risk))).OrNone(),
    };

    private static OscalRisk Risk(PlanLineRisk risk, IReadOnlyList<PlanLine> items) => new()
    {
        Uuid = UuidOf(risk),
        Title = Short(risk.Title),
        Description = risk.Title,
        Statement = risk.Title,
        Props = [OscalProp.Own("record-id", risk.Id.ToString()), .. Told.As("level", risk.Level)],
        Status = items.All(item => item.IsDone || item.State == "cancelled") ? "closed" : items.Any(item => item.State is "inProgress" or "blocked") ? "remediating" : "open",
        Deadline = items.Where(item => !item.IsDone).Min(item => item.DueOn)?.Text(),
        Remediations = items.Where(item => item.State != "cancelled").Select(item => Response(risk, item)).OrNone(),
    };

    private static OscalResponse Response(PlanLineRisk risk, PlanLine item) => new(
        OscalUuid.Of("plan-response", risk.Id.ToString(), item.Id.ToString()),
        item.IsDone ? "completed" : "planned",
        Short(item.Action),
        $"{item.Control.Code.Line()}: {item.Action}",
        item.DueOn is { } day ? [new OscalTask(OscalUuid.Of("plan-task", risk.Id.ToString(), item.Id.ToString()), "milestone", Short(item.Action), new OscalTiming(new OscalOnDate(day.Text())))] : null);

    private static string UuidOf(PlanLineRisk risk) => OscalUuid.Of("plan-risk", risk.Id.ToString());

    private static string Short(string text) => text.Line() is { Length: > 200 } line ? $"{line[..199]}…" : text.Line();
}
