using IsmsCloud.Http;
using IsmsCloud.Risks.Contracts;
using IsmsCloud.Web.Components.RiskPages;
using IsmsCloud.Web.Records;
using static IsmsCloud.Web.Kinds.Ask;

namespace IsmsCloud.Web.Kinds;

static class PlanItems
{
    internal static readonly RecordKind Kind = new(RiskKinds.PlanItem, "planning/treatment", "6.1.3", From(a => a.Risks.Plan))
    {
        Read = RiskPermissions.Read,
        Write = RiskPermissions.Write,
        Imports = true,
        Title = "fields.action",
        Views = ["status", "board", "timeline"],
        Columns =
        [
            new("ref", Cell.Text, "ref"),
            new("fields.action", Cell.Title),
            new("state", Cell.Chip, "state", Of: typeof(PlanItemState)),
            new("fields.control.code", Cell.Text),
            new("percent", Cell.Number),
            new("fields.owner", Cell.Person),
            new("fields.dueOn", Cell.Date, "dueOn"),
            new("overdue", Cell.Number, Hidden: true),
            new("gaps", Cell.Gaps),
            new("updatedAt", Cell.Date, "updatedAt", Hidden: true),
        ],
        Filters = [new("state", typeof(PlanItemState)), new("overdue", new Choices("risk.marked", ["true"]))],
        Ripple = (a, id, ct) => a.Risks.Plan.Ripple(id, ct),
        Mends = { ["R-8.3-2"] = "plan" },
        More = typeof(RecordEvidence),
        Facts =
        [
            new("percent", Cell.Number), new("overdue", Cell.Number), new("awaiting", Cell.Refs), new("implementedBy", Cell.Person), new("implementedAt", Cell.Date),
            new("verifiedBy", Cell.Person), new("verifiedAt", Cell.Date), new("note", Cell.Text),
        ],
        Sections =
        [
            Section<PlanItemFields>("what", Many("risks", RiskKinds.Risk), Controls.One("control"), Long("action")),
            Section<PlanItemFields>("plan", Person("owner"), Date("dueOn"), Group("resources", Text("text"), Decimal("days"), Decimal("amount"), Text("currency"))),
            Section<PlanItemFields>("evaluation", Long("evaluation")),
        ],
        Moves = Moves,
    };

    static IReadOnlyList<Move> Moves =>
    [
        new("approve", RiskPermissions.Treat, Signing, (a, r, i, ct) => a.Risks.Plan.Approve(r.Id, r.Version, Signed(r, i), ct).AsView()) { Main = true, Bulk = true },
        new("start", RiskPermissions.Write, [], (a, r, _, ct) => a.Risks.Plan.Start(r.Id, r.Version, ct).AsView()) { Main = true, Bulk = true },
        new("implement", RiskPermissions.Write, Of<ImplementationRequest>(Controls.Evidence("evidence")),
            (a, r, i, ct) => a.Risks.Plan.Implement(r.Id, r.Version, i.Filled<ImplementationRequest>().Evidence, ct).AsView()) { Main = true },
        new("verify", RiskPermissions.Assess, Why, (a, r, i, ct) => a.Risks.Plan.Verify(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Main = true },
        new("progress", RiskPermissions.Write, Of<ProgressRequest>(Number("percent")),
            (a, r, i, ct) => a.Risks.Plan.Progress(r.Id, r.Version, i["percent"].As<int?>() ?? 0, ct).AsView()),
        new("block", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Plan.Block(r.Id, r.Version, i.Text("reason"), ct).AsView()),
        new("cancel", RiskPermissions.Treat, Why, (a, r, i, ct) => a.Risks.Plan.Cancel(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
        new("delete", RiskPermissions.Write, Why, (a, r, i, ct) => a.Risks.Plan.Delete(r.Id, r.Version, i.Text("reason"), ct).AsView()) { Destructive = true },
    ];
}
